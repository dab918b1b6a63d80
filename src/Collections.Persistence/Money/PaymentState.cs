namespace Collections.Persistence.Money;

/// <summary>How far a payment has come. The numbers are stored.</summary>
public enum PaymentState
{
    Notified = 0,
    Posted = 1,
    Reversed = 2,
}
