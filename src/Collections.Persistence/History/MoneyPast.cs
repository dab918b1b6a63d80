using Collections.Persistence.Money;

namespace Collections.Persistence.History;

/// <summary>An amount.</summary>
/// <param name="Currency">ISO 4217; empty where unknown.</param>
/// <param name="Amount">With two decimals.</param>
public sealed record MoneyPast(string Currency, decimal Amount)
{
    private const decimal Hundredths = 100;

    /// <summary>What payments come to, by currency; empty without any.</summary>
    public static IReadOnlyList<MoneyPast> Sums(IEnumerable<RecoveredPayment> payments) =>
        [.. payments.GroupBy(payment => payment.Currency).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new MoneyPast(group.Key, group.Sum(payment => payment.Amount) / Hundredths))];
}
