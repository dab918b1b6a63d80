using Collections.Domain.Facts;
using Collections.Domain.Portfolios;

namespace Collections.Domain.Objects;

/// <summary>Where management objects are kept. One intake at a time.</summary>
public interface IObjectStore : IFeedStore
{
    /// <summary>Gives texts of facts their codes.</summary>
    FactTexts Texts { get; }

    /// <summary>What is stored about the objects of a delivery, in its order.</summary>
    /// <param name="portfolio">The portfolio whose customers they concern.</param>
    /// <param name="type">Their type.</param>
    /// <param name="objects">The objects.</param>
    IReadOnlyList<StoredObject> Resolve(string portfolio, ObjectType type, IReadOnlyList<DeliveredObject> objects);

    /// <summary>
    /// Writes some objects in one transaction: facts, their history, novelties, totals. What this delivery has written already, and what
    /// speaks of an earlier date than is stored, stays as it is.
    /// </summary>
    Task Apply(FeedOpening feed, ObjectType type, IReadOnlyList<DeliveredObject> objects, CancellationToken cancellation);
}
