using Collections.Domain.Portfolios;

namespace Collections.Domain.Customers;

/// <summary>Where it is kept who is bound to whose accounts. One intake at a time.</summary>
public interface IRelationStore : IFeedStore
{
    /// <summary>Ids of the accounts of relations, in their order; 0 where the portfolio has none of that reference.</summary>
    IReadOnlyList<long> Resolve(string portfolio, IReadOnlyList<DeliveredRelation> relations);

    /// <summary>
    /// Writes the relations of whole accounts in one transaction: they take the place of those of the same kind that each account had, and
    /// who guarantees an account becomes a fact of it, with its history.
    /// </summary>
    Task Apply(FeedOpening feed, IReadOnlyList<DeliveredRelation> relations, CancellationToken cancellation);
}
