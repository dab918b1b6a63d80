namespace Collections.Domain.Payments;

/// <summary>What a row of a payments file does to the payment that it names.</summary>
public enum PaymentStep
{
    /// <summary>Nothing: everything is known as it stands in the row.</summary>
    Confirm,

    /// <summary>The payment was not known: it is recorded in the state of the row.</summary>
    Record,

    /// <summary>The payment goes on to the state of the row.</summary>
    Advance,

    /// <summary>Amount or value date of an announcement, or the value date of booked money, is another now.</summary>
    Amend,

    /// <summary>Nothing: the payment is known to have come further.</summary>
    Older,

    /// <summary>Refused: the payment is known to pay another account.</summary>
    OtherAccount,

    /// <summary>Refused: booked money keeps its amount; it is taken back as a whole and paid anew.</summary>
    AmountDiffers,
}
