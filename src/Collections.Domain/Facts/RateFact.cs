namespace Collections.Domain.Facts;

/// <summary>
/// What an account's amounts are in the home currency, by the rates of the position date. Worked out whenever facts are loaded and
/// stored nowhere; where accounts are worked as one case, amounts are sums over all of them, whatever their units. They stand behind
/// <see cref="HistoryFact"/>; a fact or parameter with the same name goes before them.
/// </summary>
public static class RateFact
{
    /// <summary><c>total due equivalent</c>, number with 2 decimals; null where the total due is unknown.</summary>
    public const int TotalDueEquivalent = 0;

    /// <summary><c>past due equivalent</c>, number with 2 decimals; null where what is past due is unknown.</summary>
    public const int PastDueEquivalent = 1;

    /// <summary><c>exchange rate</c>, number with 8 decimals: of the account's currency, of the lead account's where there are several; 1 for the home currency.</summary>
    public const int ExchangeRate = 2;

    /// <summary><c>exchange rate date</c>, date: of which that rate was said; for the home currency the position date.</summary>
    public const int ExchangeRateDate = 3;

    /// <summary>How many there are.</summary>
    public const int Count = 4;

    /// <summary>The facts, in the order of their numbers.</summary>
    public static IReadOnlyList<FactDefinition> Definitions { get; } =
    [
        new(TotalDueEquivalent, "total due equivalent", FactType.Number, 2, FactSource.Rate),
        new(PastDueEquivalent, "past due equivalent", FactType.Number, 2, FactSource.Rate),
        new(ExchangeRate, "exchange rate", FactType.Number, Rates.DatedRate.Scale, FactSource.Rate),
        new(ExchangeRateDate, "exchange rate date", FactType.Date, 0, FactSource.Rate),
    ];

    /// <summary>The number of a fact by its name; -1 where there is none.</summary>
    public static int IndexOf(string name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Definitions[i].Name == name) return i;
        }
        return -1;
    }
}
