namespace Collections.Intake.Rates;

/// <summary>The fields of a rate.</summary>
public static class RateFields
{
    /// <summary>The currency or unit of account that is worth so much.</summary>
    public const string Unit = "unit";

    /// <summary>The date of which it is said; it may lie ahead.</summary>
    public const string Date = "date";

    /// <summary>What one unit is worth, above 0.</summary>
    public const string Rate = "rate";

    /// <summary>The home currency, in which it is said: the same in every row.</summary>
    public const string Currency = "currency";

    /// <summary>Who says so.</summary>
    public const string Source = "source";

    /// <summary>Those that every row has.</summary>
    public static IReadOnlyList<string> Required { get; } = [Unit, Date, Rate, Currency];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Unit, Date, Rate, Currency, Source];
}
