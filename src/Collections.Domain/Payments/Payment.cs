using Collections.Domain.Accounts;

namespace Collections.Domain.Payments;

/// <summary>Money for one account, through its states notified → posted → reversed, or notified → lapsed.</summary>
/// <param name="Reference">The sender's own number; it identifies the payment within the portfolio.</param>
/// <param name="Account">What it pays.</param>
/// <param name="ValueDate">The date on which the money counts.</param>
/// <param name="State">How certain it is.</param>
/// <param name="Lines">How it spreads over principal, interest, fees and costs.</param>
public sealed record Payment(string Reference, AccountId Account, DateOnly ValueDate, PaymentState State, IReadOnlyList<PaymentLine> Lines)
{
    /// <summary>The sum of the lines.</summary>
    public decimal Amount => Lines.Sum(line => line.Amount);

    /// <summary>Only booked money is recovery.</summary>
    public decimal Recovered => State == PaymentState.Posted ? Amount : 0m;

    /// <summary>The payment in its next state, or null where no such step exists.</summary>
    public Payment? To(PaymentState next) => (State, next) switch
    {
        (PaymentState.Notified, PaymentState.Posted or PaymentState.Lapsed) => this with { State = next },
        (PaymentState.Lapsed, PaymentState.Posted) => this with { State = next },
        (PaymentState.Posted, PaymentState.Reversed) => this with { State = next },
        _ => null,
    };
}
