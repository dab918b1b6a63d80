using Collections.Domain.Novelties;

namespace Collections.Domain.Payments;

/// <summary>How payments go from notified to posted to reversed, never back, whatever the order in which files tell it.</summary>
public static class PaymentRules
{
    /// <summary>What a row does to the payment of its reference; null where none is known.</summary>
    public static PaymentStep Decide(StoredPayment? known, in StoredPayment row)
    {
        if (known is not { } before) return PaymentStep.Record;
        if (before.Account != row.Account) return PaymentStep.OtherAccount;
        if (row.State < before.State) return PaymentStep.Older;
        if (before.State != PaymentState.Notified && before.Amount != row.Amount) return PaymentStep.AmountDiffers;
        if (row.State > before.State) return PaymentStep.Advance;
        return before == row ? PaymentStep.Confirm : PaymentStep.Amend;
    }

    /// <summary>
    /// The lines that are added to the payment's postings, in hundredths: booked money, and what takes it back. So the
    /// lines of all payments sum to those posted, and reversed ones count as nothing.
    /// </summary>
    public static IReadOnlyList<long> Postings(PaymentStep step, StoredPayment? known, in StoredPayment row)
    {
        if (step is not (PaymentStep.Record or PaymentStep.Advance) || row.State == PaymentState.Notified) return [];
        if (row.State == PaymentState.Posted) return [row.Amount];
        return known?.State == PaymentState.Posted ? [-row.Amount] : [row.Amount, -row.Amount];
    }

    /// <summary>The news for the account's cases.</summary>
    public static NoveltyKinds News(PaymentStep step, PaymentState state) => step is not (PaymentStep.Record or PaymentStep.Advance)
        ? NoveltyKinds.None
        : state switch
        {
            PaymentState.Notified => NoveltyKinds.PaymentNotified,
            PaymentState.Posted => NoveltyKinds.PaymentPosted,
            _ => NoveltyKinds.PaymentReversed,
        };
}
