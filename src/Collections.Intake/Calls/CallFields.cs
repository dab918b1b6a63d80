namespace Collections.Intake.Calls;

/// <summary>The fields of a call in a file of results.</summary>
public static class CallFields
{
    /// <summary>The account that the call was about.</summary>
    public const string Account = "account";

    /// <summary>The date on which it was made.</summary>
    public const string Date = "date";

    /// <summary>The time of day, HH:mm or HH:mm:ss, in the portfolio's zone.</summary>
    public const string Time = "time";

    /// <summary>What came of it: promise, right party, no answer or wrong number.</summary>
    public const string Result = "result";

    /// <summary>The number that was called.</summary>
    public const string Number = "number";

    /// <summary>The list from which it was made; without it any.</summary>
    public const string List = "list";

    /// <summary>What was promised.</summary>
    public const string Amount = "amount";

    /// <summary>For when it was promised.</summary>
    public const string PromiseDate = "promise date";

    /// <summary>Who called.</summary>
    public const string By = "by";

    /// <summary>The dialler's own number of the call.</summary>
    public const string Reference = "reference";

    /// <summary>Those that every layout has.</summary>
    public static IReadOnlyList<string> Required { get; } = [Account, Date, Time, Result];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Account, Date, Time, Result, Number, List, Amount, PromiseDate, By, Reference];
}
