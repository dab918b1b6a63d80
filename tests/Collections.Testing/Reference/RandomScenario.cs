using Collections.Decisions.Columns;
using Collections.Decisions.Numbers;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;
using Collections.Domain.Offers;
using Collections.Engine.Batches;
using System.Globalization;

namespace Collections.Testing.Reference;

/// <summary>
/// Facts and news of some accounts over some days, with a calendar of holidays, drawn once: whoever works it sees the
/// same. What one account gets does not depend on which others take part, so that fewer accounts and fewer days are the
/// beginning of the same story.
/// </summary>
public sealed class RandomScenario
{
    private const int CutOffHour = 20;
    private const int LongestStory = 60;
    private readonly int seed;
    private readonly int[] dates = new int[LongestStory];
    private readonly HashSet<int> holidays = [];
    private readonly Dictionary<int, RandomAccount> stories;

    /// <param name="seed">The same seed draws the same.</param>
    /// <param name="accounts">The accounts that take part.</param>
    /// <param name="days">How many business dates there are.</param>
    public RandomScenario(int seed, IReadOnlyList<int> accounts, int days)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        (this.seed, Accounts, Days) = (seed, accounts, Math.Min(days, LongestStory));
        var random = new Random(seed);
        var date = new DateOnly(2026, 11, 24).DayNumber + random.Next(3);
        for (var day = 0; day < LongestStory; day++) dates[day] = date += 1 + (random.Next(4) / 3 * (1 + random.Next(3)));
        for (var i = random.Next(6); i > 0; i--) holidays.Add(dates[0] + random.Next(20));
        stories = accounts.ToDictionary(account => account, account => new RandomAccount(new Random((seed * 100_003) + account), dates));
    }

    /// <summary>The facts that models read.</summary>
    public static ColumnSchema Facts { get; } = new([
        new ColumnDefinition("score", ColumnType.Number, 2),
        new ColumnDefinition("grade", ColumnType.Text),
        new ColumnDefinition("due", ColumnType.Date),
        new ColumnDefinition("vip", ColumnType.Boolean),
        new ColumnDefinition("ready", ColumnType.Number, 2),
        new ColumnDefinition(OwedFact, ColumnType.Number, 2),
    ]);

    /// <summary>The message that closes a case which does not catch it, and the reason that the case then has.</summary>
    public static (string Message, string Reason) Closing { get; } = ("Cured", "cured");

    /// <summary>The fact that says what offers are about.</summary>
    public const string OwedFact = "past due";

    /// <summary>The fact that is the age of an account: it goes up and down.</summary>
    public const string AgeFact = "ready";

    /// <summary>The fact by which boundaries of stages differ.</summary>
    public const string KindFact = "grade";

    /// <summary>By which ages accounts of a grade come into stages: those of grade B later.</summary>
    public static IReadOnlyList<(int Age, string Stage)> Stages(string? grade) => grade == "B" ? [(2, "early"), (3, "late")] : [(1, "early"), (2, "late"), (3, "residual")];

    /// <summary>The accounts that take part.</summary>
    public IReadOnlyList<int> Accounts { get; }

    /// <summary>How many business dates there are.</summary>
    public int Days { get; }

    /// <summary>What an account is called outside; in the order of the accounts.</summary>
    public static string Name(int account) => string.Create(CultureInfo.InvariantCulture, $"c{account:00000}");

    public DateOnly Date(int day) => DateOnly.FromDayNumber(dates[day]);

    public DateTime CutOff(int day) => Date(day).ToDateTime(new TimeOnly(CutOffHour, 0));

    /// <summary>Whether the portfolio works on a date.</summary>
    public bool IsBusinessDay(int date) => !holidays.Contains(date) && DateOnly.FromDayNumber(date).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The date so many business days after another; before it, where the number is negative.</summary>
    public int AddBusinessDays(int date, int count)
    {
        for (var step = Math.Sign(count); count != 0; count -= step)
        {
            do date += step;
            while (!IsBusinessDay(date));
        }
        return date;
    }

    /// <summary>What an account's facts are on a day, in the order of <see cref="Facts"/>.</summary>
    public FeelValue[] FactsOf(int account, int day)
    {
        var story = stories[account];
        return
        [
            story.Score is { } score ? FeelValue.Of(FeelNumber.FromInt64(score)) : FeelValue.Null,
            FeelValue.Of(story.Grade),
            story.Due is { } due ? FeelValue.Of(FeelDate.FromDayNumber(due)) : FeelValue.Null,
            FeelValue.Of(story.IsVip),
            FeelValue.Of(FeelNumber.FromInt64(story.Ready[day])),
            story.Owed[day] is { } owed ? FeelValue.Of(FeelNumber.FromScaled(owed, 2)) : FeelValue.Null,
        ];
    }

    /// <summary>What an account hears between the run before and the run of a day, in the order in which it arrives; no two at one time.</summary>
    public IReadOnlyList<(string Message, DateTime At, NewsContent? Content)> News(int account, int day) => stories[account].News[day];

    /// <summary>What people say of an offer of an account between the run before and the run of a day; at other times than its news.</summary>
    public IReadOnlyList<(DateTime At, OfferOrder Order)> Words(int account, int day) => stories[account].Words[day];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"scenario {seed}: {Accounts.Count} accounts, {Days} days from {Date(0):yyyy-MM-dd}");
}
