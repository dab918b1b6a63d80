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

    /// <summary>In what it was paid; without it in the account's currency.</summary>
    public const string Currency = "currency";

    /// <summary>When it was paid: a time of its value date, or a date with a time; without it only the date is known.</summary>
    public const string Time = "time";

    /// <summary>Those that every row has.</summary>
    public static IReadOnlyList<string> Required { get; } = [Reference, Account, ValueDate, Amount, State];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Required, Currency, Time];
}
