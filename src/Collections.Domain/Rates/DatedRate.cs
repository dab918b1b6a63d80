namespace Collections.Domain.Rates;

/// <summary>What one unit of a debt is worth on a date.</summary>
/// <param name="Unit">The currency or unit of account by its code, such as USD or UVA.</param>
/// <param name="Date">The date of which it is said; it holds until a later one is said, see <see cref="RateTerms.Days"/>.</param>
/// <param name="Value">In the home currency, above 0, with at most <see cref="Scale"/> decimals.</param>
/// <param name="Source">Who says so; empty where nothing says that.</param>
public sealed record DatedRate(string Unit, DateOnly Date, decimal Value, string Source)
{
    /// <summary>Decimals of a rate.</summary>
    public const int Scale = 8;

    /// <summary>10 to the power of <see cref="Scale"/>: what a stored rate is divided by.</summary>
    public const long One = 100_000_000;
}
