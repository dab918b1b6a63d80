namespace Collections.Server.Offers;

/// <summary>Terms that somebody wants to offer to a case.</summary>
/// <param name="Case">Number of the case.</param>
/// <param name="Instalments">Instalments besides the down payment, from 1 to 120.</param>
/// <param name="Down">The down payment, in per cent of what is agreed; 0 = none.</param>
/// <param name="Principal">What is waived of the principal, in per cent.</param>
/// <param name="Interest">What is waived of interest and penalties, in per cent.</param>
internal record OfferWish(string? Case, int Instalments, decimal Down = 0, decimal Principal = 0, decimal Interest = 0);

/// <summary>Terms that are offered.</summary>
internal sealed record OfferMaking(string? Case, int Instalments, decimal Down = 0, decimal Principal = 0, decimal Interest = 0) : OfferWish(Case, Instalments, Down, Principal, Interest)
{
    /// <summary>Whether the customer has accepted them already; only what needs no approval is accepted at once.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>Why these terms; null where nothing is said.</summary>
    public string? Reason { get; init; }
}

/// <summary>What the customer, or the house, says to an offer that stands.</summary>
/// <param name="Case">Number of the case.</param>
/// <param name="Answer">accept, refuse or cancel.</param>
/// <param name="Reason">Why; to cancel it must be there.</param>
internal sealed record OfferAnswer(string? Case, string? Answer, string? Reason);

/// <summary>What somebody decides about terms that need approval.</summary>
/// <param name="Case">Number of the case.</param>
/// <param name="IsApproved">Whether they are approved.</param>
/// <param name="Reason">Why; to reject it must be there.</param>
internal sealed record OfferDecision(string? Case, bool IsApproved, string? Reason);

/// <summary>What terms would come to today.</summary>
/// <param name="Owed">What is owed.</param>
/// <param name="Waived">What of it is waived.</param>
/// <param name="Agreed">What is left to pay.</param>
/// <param name="Needs">collector, supervisor or committee: whose authority the terms need; null where nobody may agree to them.</param>
/// <param name="Refusal">Why nobody may; null where somebody may.</param>
/// <param name="Plan">The instalments if it was accepted today, the down payment first; empty where nobody may.</param>
internal sealed record OfferPreview(string Owed, string Waived, string Agreed, string? Needs, string? Refusal, IReadOnlyList<OfferInstalment> Plan);
