using Collections.Domain.Payments;

namespace Collections.Intake.Payments;

/// <summary>The words for the states of payments in files.</summary>
public static class PaymentStateText
{
    /// <summary>The state of a word, or null.</summary>
    public static PaymentState? Of(string word) => word switch
    {
        "notified" => PaymentState.Notified,
        "posted" => PaymentState.Posted,
        "reversed" => PaymentState.Reversed,
        _ => null,
    };
}
