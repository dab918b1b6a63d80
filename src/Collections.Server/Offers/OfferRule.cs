using System.Globalization;
using Collections.Domain.Offers;

namespace Collections.Server.Offers;

/// <summary>What keeps terms from being offered, or approved, in a sentence.</summary>
internal static class OfferRule
{
    /// <summary>Whether nobody may agree to terms by the limits of an offer; null where somebody may.</summary>
    public static string? Wrong(MadeOffer made, OfferTerms terms)
    {
        if (made.Amounts.Agreed(terms) <= 0) return "terms that leave something to pay were expected, found that all is waived";
        var most = made.Limits.Committee;
        return made.Limits.Needs(terms) is not null
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"at most {most.Instalments} instalments, at least {most.Down / 100m} % down and at most {most.Principal / 100m} % off principal and {most.Interest / 100m} % off interest were expected, found {terms.Instalments}, {terms.Down / 100m} %, {terms.Principal / 100m} % and {terms.Interest / 100m} %");
    }

    /// <summary>Whether somebody may not approve, or reject, terms; null where they may.</summary>
    /// <param name="order">What they say.</param>
    /// <param name="needs">Whose approval the terms need.</param>
    /// <param name="askedBy">Who has asked for them.</param>
    /// <param name="approvedBy">Who of the committee has approved them; null for nobody.</param>
    public static string? WrongApproval(OfferOrder order, OfferAuthority? needs, string? askedBy, string? approvedBy)
    {
        if (order.Authority < needs) return $"the authority of a {OfferText.Of(needs.Value)} was expected, found that of a {OfferText.Of(order.Authority)}";
        if (order.Word == OfferWord.Reject) return null;
        if (order.By.Length == 0) return "the name of who approves was expected, found none";
        if (order.By == askedBy) return "another person than who asked for the terms was expected to approve them";
        return order.By == approvedBy ? "another person than who has approved before was expected" : null;
    }
}
