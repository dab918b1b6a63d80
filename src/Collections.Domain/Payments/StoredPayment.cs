namespace Collections.Domain.Payments;

/// <summary>A payment as it is known.</summary>
/// <param name="Account">Id of the account that it pays.</param>
/// <param name="State">How certain it is.</param>
/// <param name="ValueDate">The date on which the money counts, as a day number.</param>
/// <param name="Amount">In hundredths.</param>
/// <param name="Currency">In what it was paid, by its code; null where nothing says it: the account's currency.</param>
public readonly record struct StoredPayment(long Account, PaymentState State, int ValueDate, long Amount, string? Currency = null)
{
    /// <summary>When it was paid: what the clocks of the portfolio's zone showed, or an instant in UTC as long as nobody has looked at the zone; null where nothing says so.</summary>
    public DateTime? PaidAt { get; init; }
}
