using Collections.Domain.Portfolios;

namespace Collections.Domain.Customers;

/// <summary>Where it is kept who is bound to whose accounts. One intake at a time.</summary>
public interface IRelationStore
{
    /// <summary>Ids of the accounts of relations, in their order; 0 where the portfolio has none of that reference.</summary>
    IReadOnlyList<long> Resolve(string portfolio, IReadOnlyList<DeliveredRelation> relations);

    /// <summary>Decides about a delivery as a whole, as for portfolio files, and records that it has begun.</summary>
    FeedOpening BeginFeed(FeedDeclaration declaration);

    /// <summary>
    /// Writes the relations of whole accounts in one transaction: they take the place of those of the same kind that each account had, and
    /// who guarantees an account becomes a fact of it, with its history.
    /// </summary>
    Task Apply(FeedOpening feed, IReadOnlyList<DeliveredRelation> relations, CancellationToken cancellation);

    /// <summary>Closes the delivery and returns the sums of all of it.</summary>
    Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation);
}
