using Collections.Decisions.Numbers;
using Collections.Decisions.Values;
using Collections.Engine.Batches;

namespace Collections.Testing.Reference;

/// <summary>One account of a random scenario: what it is, and what becomes of it day by day.</summary>
internal sealed class RandomAccount
{
    private static readonly FeelValue[] Keys =
    [
        FeelValue.Of("A"), FeelValue.Of("B"), FeelValue.Of("1"), FeelValue.Of(FeelNumber.FromInt64(1)), FeelValue.Of(FeelNumber.FromInt64(2)), FeelValue.Of(true), FeelValue.Of("hi"),
        FeelValue.Of([FeelValue.Of("A"), FeelValue.Of(FeelNumber.FromInt64(1))]),
    ];

    private static readonly string[] Names = [.. RandomModel.Messages, .. RandomModel.Signals];

    public RandomAccount(Random random, int[] dates)
    {
        Score = random.Next(10) == 0 ? null : random.Next(100);
        Grade = ((char)('A' + random.Next(3))).ToString();
        Due = random.Next(6) == 0 ? null : dates[0] + random.Next(8) - 2;
        IsVip = random.Next(2) == 0;
        Ready = [.. dates.Select(_ => random.Next(4))];
        var news = dates.Select(date => Heard(random, DateOnly.FromDayNumber(date))).ToList();
        News = [.. news.Select(ofDay => ofDay.Select(heard => (heard.Message, heard.At, Content(random))).ToArray())];
    }

    public int? Score { get; }

    public string Grade { get; }

    public int? Due { get; }

    public bool IsVip { get; }

    /// <summary>By day: a number above one releases what holds.</summary>
    public int[] Ready { get; }

    /// <summary>By day.</summary>
    public IReadOnlyList<(string Message, DateTime At, NewsContent? Content)>[] News { get; }

    private static (string Message, DateTime At)[] Heard(Random random, DateOnly date) =>
    [
        .. Enumerable.Range(0, random.Next(5) / 2).Select(i => (
            random.Next(20) == 0 ? RandomScenario.Closing.Message : Names[random.Next(Names.Length)],
            date.ToDateTime(new TimeOnly(random.Next(24), i)))),
    ];

    /// <summary>Drawn after all else, so that the story is the same as if news said nothing but its name.</summary>
    private static NewsContent? Content(Random random)
    {
        var (what, letter, number) = (random.Next(12), random.Next(3), random.Next(3));
        var key = what < 2 ? Keys[random.Next(Keys.Length)] : null;
        if (what is 0 or > 6) return key is null ? null : new NewsContent(key, ContextValue.Empty);
        return new NewsContent(key, new ContextValue(
        [
            KeyValuePair.Create("letter", FeelValue.Of(((char)('A' + letter)).ToString())),
            KeyValuePair.Create("at", (FeelValue)new ContextValue([KeyValuePair.Create("number", number == 0 ? FeelValue.Null : FeelValue.Of(FeelNumber.FromInt64(number)))])),
        ]));
    }
}
