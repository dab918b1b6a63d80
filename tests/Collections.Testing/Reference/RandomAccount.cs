using Collections.Decisions.Numbers;
using Collections.Decisions.Values;
using Collections.Domain.Offers;
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

    private static readonly int[] Counts = [1, 1, 2, 3, 4, 6, 12, 18, 24, 30], Shares = [0, 0, 1000, 1000, 2000, 1250, 5000];

    private static readonly string[] People = ["", "ana", "eva", "leo", "sol"];

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
        Owed = Owing(random, dates.Length);
        Words = [.. dates.Select(date => Said(random, DateOnly.FromDayNumber(date)))];
    }

    public int? Score { get; }

    public string Grade { get; }

    public int? Due { get; }

    public bool IsVip { get; }

    /// <summary>By day: a number above one releases what holds.</summary>
    public int[] Ready { get; }

    /// <summary>By day.</summary>
    public IReadOnlyList<(string Message, DateTime At, NewsContent? Content)>[] News { get; }

    /// <summary>What is past due by day, in hundredths: it falls, and now and then rises; null where nobody says so.</summary>
    public long?[] Owed { get; }

    /// <summary>By day: what people say of an offer of the account.</summary>
    public IReadOnlyList<(DateTime At, OfferOrder Order)>[] Words { get; }

    private static (string Message, DateTime At)[] Heard(Random random, DateOnly date) =>
    [
        .. Enumerable.Range(0, random.Next(5) / 2).Select(i => (
            random.Next(20) == 0 ? RandomScenario.Closing.Message : Names[random.Next(Names.Length)],
            date.ToDateTime(new TimeOnly(random.Next(24), i)))),
    ];

    private static long?[] Owing(Random random, int days)
    {
        var isKnown = random.Next(12) > 0;
        var owed = random.Next(15) == 0 ? 0 : 1 + random.NextInt64(3_000_00);
        var all = new long?[days];
        for (var day = 0; day < days; day++)
        {
            all[day] = isKnown ? owed : null;
            owed = random.Next(6) switch { 0 => owed - (owed / (1 + random.Next(6))), 1 => Math.Max(0, owed - random.NextInt64(400_00)), 2 when random.Next(3) == 0 => owed + random.NextInt64(500_00), _ => owed };
        }
        return all;
    }

    /// <summary>Between the minutes of other news, so that no two are told at one time.</summary>
    private static (DateTime At, OfferOrder Order)[] Said(Random random, DateOnly date) =>
        [.. Enumerable.Range(0, random.Next(6) / 2).Select(i => (date.ToDateTime(new TimeOnly(random.Next(24), 10 + i)), Order(random)))];

    private static OfferOrder Order(Random random)
    {
        var word = random.Next(20) switch { < 8 => OfferWord.Accept, < 12 => OfferWord.Make, < 16 => OfferWord.Approve, 16 => OfferWord.Reject, 17 or 18 => OfferWord.Refuse, _ => OfferWord.Cancel };
        var terms = new OfferTerms(Counts[random.Next(Counts.Length)], Shares[random.Next(Shares.Length)], Shares[random.Next(Shares.Length)] / 2, 0);
        return new OfferOrder(word)
        {
            Terms = word == OfferWord.Make || (word == OfferWord.Accept && random.Next(3) == 0) ? terms : null,
            Authority = (OfferAuthority)random.Next(3),
            By = People[random.Next(People.Length)],
        };
    }

    /// <summary>Drawn after what happens, so that the story is the same as if news said nothing but its name.</summary>
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
