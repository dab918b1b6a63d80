namespace Collections.Intake.Payments;

/// <summary>The fields of a payment.</summary>
public static class PaymentFields
{
    /// <summary>The sender's own number of the payment.</summary>
    public const string Reference = "reference";

    /// <summary>The account that it pays.</summary>
    public const string Account = "account";

    /// <summary>The date on which the money counts.</summary>
    public const string ValueDate = "value date";

    /// <summary>How much; more than 0 in every state.</summary>
    public const string Amount = "amount";

    /// <summary>notified, posted or reversed.</summary>
    public const string State = "state";

    /// <summary>All of them: each is required.</summary>
    public static IReadOnlyList<string> All { get; } = [Reference, Account, ValueDate, Amount, State];
}
