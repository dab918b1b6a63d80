namespace Collections.Server.Cases;

/// <summary>What is due on a case today: from one amount to below another, either of them left open.</summary>
internal readonly record struct DueRange(decimal? From, decimal? Below)
{
    private const decimal Hundredths = 100m;
    private const decimal MostAmount = 1_000_000_000_000_000m;

    /// <summary>The lowest amount, in hundredths.</summary>
    public long? Least => From is { } from ? (long)decimal.Ceiling(from * Hundredths) : null;

    /// <summary>The highest amount, in hundredths.</summary>
    public long? Most => Below is { } below ? (long)decimal.Ceiling(below * Hundredths) - 1 : null;

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Wrong =>
        From is < -MostAmount or > MostAmount || Below is < -MostAmount or > MostAmount ? $"Expected amounts of at most {MostAmount:0}, found {From} and {Below}."
        : From >= Below ? $"Expected 'dueFrom' below 'dueBelow', found {From} and {Below}."
        : null;
}
