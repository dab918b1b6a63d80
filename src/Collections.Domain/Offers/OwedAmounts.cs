namespace Collections.Domain.Offers;

/// <summary>What an offer is about, in hundredths.</summary>
/// <param name="Owed">All of it, from 0.</param>
/// <param name="Interest">What of it is interest and penalties, from 0 to <paramref name="Owed"/>.</param>
/// <param name="Costs">What of it is costs, of which nothing is waived, from 0 to the rest.</param>
public readonly record struct OwedAmounts(long Owed, long Interest, long Costs)
{
    /// <summary>Of what is owed: interest and penalties first, then costs, the rest is principal.</summary>
    /// <param name="owed">What the offer is about.</param>
    /// <param name="interest">Interest and penalties of the account; more than what is owed counts up to that.</param>
    /// <param name="costs">Costs of the account, likewise.</param>
    public static OwedAmounts Of(long owed, long interest, long costs)
    {
        owed = Math.Max(0, owed);
        interest = Math.Clamp(interest, 0, owed);
        return new OwedAmounts(owed, interest, Math.Clamp(costs, 0, owed - interest));
    }

    /// <summary>What is waived by terms, to the cent, halves up.</summary>
    public long Waived(OfferTerms terms) => Share(Owed - Interest - Costs, terms.Principal) + Share(Interest, terms.Interest);

    /// <summary>What is agreed to pay.</summary>
    public long Agreed(OfferTerms terms) => Owed - Waived(terms);

    private static long Share(long amount, int share) => (long)(((Int128)amount * share + OfferTerms.Whole / 2) / OfferTerms.Whole);
}
