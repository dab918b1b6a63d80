namespace Collections.Proofs.Money;

/// <summary>
/// Rates and what amounts are by them, as docs/adr/0028-dated-rates.md says it in words: by unit and date the last file, a rate for
/// seven days at most, rounded half up to the hundredth once.
/// </summary>
internal sealed class PlainRates
{
    /// <summary>The currency in which rates are said.</summary>
    public const string Home = "ARS";

    private const int Days = 7;
    private readonly Dictionary<(string Unit, DateOnly Date), decimal> said = [];

    /// <summary>A row of a file; what was said before of the same day is said otherwise now.</summary>
    public void Say(string unit, DateOnly date, decimal rate) => said[(unit, date)] = rate;

    /// <summary>What several amounts are together; null where a rate is missing for one of them that owes something.</summary>
    public decimal? Sum(IEnumerable<(string Unit, decimal Amount)> amounts, DateOnly date)
    {
        decimal sum = 0;
        foreach (var (unit, amount) in amounts.Where(one => one.Amount > 0))
        {
            if (On(unit, date) is not { } rate) return null;
            sum += Math.Round(amount * rate, 2, MidpointRounding.AwayFromZero);
        }
        return sum;
    }

    private decimal? On(string unit, DateOnly date)
    {
        if (unit == Home) return 1;
        for (var back = 0; back <= Days; back++)
        {
            if (said.TryGetValue((unit, date.AddDays(-back)), out var rate)) return rate;
        }
        return null;
    }
}
