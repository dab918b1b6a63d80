namespace Collections.Domain.Payments;

/// <summary>How certain a payment is.</summary>
public enum PaymentState
{
    /// <summary>Announced by an event; the money is in transit and stops contact for a while.</summary>
    Notified,

    /// <summary>Booked by the core system: it counts as recovery.</summary>
    Posted,

    /// <summary>Taken back after booking: a bounced cheque, a returned debit.</summary>
    Reversed,

    /// <summary>Announced and never booked in time: it counts as nothing.</summary>
    Lapsed,
}
