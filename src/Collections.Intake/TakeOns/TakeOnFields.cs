namespace Collections.Intake.TakeOns;

/// <summary>The fields of each record, and the words by which mappings name the records.</summary>
public static class TakeOnFields
{
    /// <summary>The account; in every record.</summary>
    public const string Account = "account";

    /// <summary>Name of the strategy; where a record may leave it out, the one by which the account is taken on.</summary>
    public const string Strategy = "strategy";

    /// <summary>Number of its version; without it the published one.</summary>
    public const string Version = "version";

    /// <summary>Id or name of the step at which the case stands.</summary>
    public const string Step = "step";

    /// <summary>Since when it stands there.</summary>
    public const string Since = "since";

    /// <summary>Until when it waits there at the latest, where its timers do not say so.</summary>
    public const string Due = "due";

    /// <summary>When the case was opened; without it, when it came to its step.</summary>
    public const string OpenedOn = "opened on";

    /// <summary>Since when its collector holds the case.</summary>
    public const string HeldSince = "held since";

    /// <summary>What the other system calls the case.</summary>
    public const string Reference = "reference";

    /// <summary>The highest contact cell of the treatment calendar that was done.</summary>
    public const string HighWater = "high water";

    /// <summary>From which date the days were counted then.</summary>
    public const string CountedFrom = "counted from";

    /// <summary>The date of the last contact.</summary>
    public const string LastContact = "last contact";

    /// <summary>Attempts of the call campaign at which the case stands.</summary>
    public const string Attempts = "attempts";

    /// <summary>Those of the date of the last attempt.</summary>
    public const string AttemptsToday = "attempts today";

    /// <summary>The date of the last attempt.</summary>
    public const string LastAttempt = "last attempt";

    /// <summary>Name of a variable.</summary>
    public const string Name = "name";

    /// <summary>Its value.</summary>
    public const string Value = "value";

    /// <summary>What was promised.</summary>
    public const string Amount = "amount";

    /// <summary>When it was promised.</summary>
    public const string MadeOn = "made on";

    /// <summary>Who took the promise.</summary>
    public const string MadeBy = "made by";

    /// <summary>In what it was promised, where that is not what its step says.</summary>
    public const string Unit = "unit";

    /// <summary>What became of a promise that is judged already: kept, partly kept, broken, cancelled or replaced.</summary>
    public const string Outcome = "outcome";

    /// <summary>When it was judged.</summary>
    public const string JudgedOn = "judged on";

    /// <summary>What was paid by then, in its unit.</summary>
    public const string Paid = "paid";

    /// <summary>The firm that has the case.</summary>
    public const string Firm = "firm";

    /// <summary>Since when the firm has it.</summary>
    public const string PlacedOn = "placed on";

    /// <summary>When the term of the placement ends.</summary>
    public const string TermEnds = "term ends";

    /// <summary>What was owed in all when the firm got it.</summary>
    public const string Balance = "balance";

    /// <summary>Why there is a hold.</summary>
    public const string Reason = "reason";

    /// <summary>What the hold is for.</summary>
    public const string Scope = "scope";

    /// <summary>Who is bound by it, words with blanks between.</summary>
    public const string Binds = "binds";

    /// <summary>Which clocks it stops, words with blanks between.</summary>
    public const string Clocks = "clocks";

    /// <summary>From when on it binds.</summary>
    public const string From = "from";

    /// <summary>The first date on which it does not bind any more.</summary>
    public const string Until = "until";

    /// <summary>The same in free words.</summary>
    public const string Text = "text";

    /// <summary>On which date something was decided.</summary>
    public const string Date = "date";

    /// <summary>What was decided: message, task, placement or recall.</summary>
    public const string Action = "action";

    /// <summary>The words of the records, in the order of their numbers.</summary>
    public static IReadOnlyList<string> Records { get; } = ["cases", "steps", "variables", "promises", "placements", "holds", "decisions"];

    private static readonly TakeOnField OfAccount = new(Account, TakeOnKind.Reference, true);

    private static readonly IReadOnlyList<TakeOnField>[] ByRecord =
    [
        [
            OfAccount, new(Strategy, TakeOnKind.Text, true), new(Version, TakeOnKind.Whole), new(Step, TakeOnKind.Text, true), new(Since, TakeOnKind.Date, true), new(Due, TakeOnKind.Date), new(OpenedOn, TakeOnKind.Date),
            new("stage", TakeOnKind.Text), new("segment", TakeOnKind.Text), new("queue", TakeOnKind.Text), new("collector", TakeOnKind.Text), new(HeldSince, TakeOnKind.Date), new(Reference, TakeOnKind.Text),
            new(HighWater, TakeOnKind.Whole), new(CountedFrom, TakeOnKind.Date), new(LastContact, TakeOnKind.Date), new(Attempts, TakeOnKind.Whole), new(AttemptsToday, TakeOnKind.Whole), new(LastAttempt, TakeOnKind.Date),
        ],
        [OfAccount, new(Strategy, TakeOnKind.Text), new(Step, TakeOnKind.Text, true), new(Since, TakeOnKind.Date, true), new(Due, TakeOnKind.Date)],
        [OfAccount, new(Strategy, TakeOnKind.Text), new(Name, TakeOnKind.Text, true), new(Value, TakeOnKind.Text, true)],
        [OfAccount, new(Strategy, TakeOnKind.Text), new(Step, TakeOnKind.Text), new(Amount, TakeOnKind.Amount, true), new(Due, TakeOnKind.Date, true), new(MadeOn, TakeOnKind.Date, true), new(MadeBy, TakeOnKind.Text), new(Unit, TakeOnKind.Text), new(Outcome, TakeOnKind.Text), new(JudgedOn, TakeOnKind.Date), new(Paid, TakeOnKind.Amount)],
        [OfAccount, new(Strategy, TakeOnKind.Text), new(Step, TakeOnKind.Text), new(Firm, TakeOnKind.Text, true), new(PlacedOn, TakeOnKind.Date, true), new(TermEnds, TakeOnKind.Date), new(Balance, TakeOnKind.Amount, true)],
        [OfAccount, new(Reason, TakeOnKind.Text, true), new(Scope, TakeOnKind.Text), new(Binds, TakeOnKind.Text), new(Clocks, TakeOnKind.Text), new(From, TakeOnKind.Date, true), new(Until, TakeOnKind.Date), new(Text, TakeOnKind.Text)],
        [OfAccount, new(Date, TakeOnKind.Date, true), new(Action, TakeOnKind.Text, true), new(Name, TakeOnKind.Text, true)],
    ];

    /// <summary>The fields of a record.</summary>
    public static IReadOnlyList<TakeOnField> Of(TakeOnRecord record) => ByRecord[(int)record];

    /// <summary>The record of a word; null where it is none.</summary>
    public static TakeOnRecord? Parse(string? word)
    {
        for (var i = 0; i < Records.Count; i++)
        {
            if (Records[i] == word) return (TakeOnRecord)i;
        }
        return null;
    }
}
