namespace Collections.Domain.Offers;

/// <summary>What people say of offers, as events have it; no case leaves its step by the words themselves.</summary>
public static class OfferWord
{
    /// <summary>Offer these terms instead.</summary>
    public const string Make = "make";

    /// <summary>The customer accepts; with terms those are offered and accepted at once.</summary>
    public const string Accept = "accept";

    /// <summary>The customer does not want it.</summary>
    public const string Refuse = "refuse";

    /// <summary>Who is asked approves the terms.</summary>
    public const string Approve = "approve";

    /// <summary>Who is asked does not approve them.</summary>
    public const string Reject = "reject";

    /// <summary>The house takes the offer, or the plan, back.</summary>
    public const string Cancel = "cancel";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Make, Accept, Refuse, Approve, Reject, Cancel];
}
