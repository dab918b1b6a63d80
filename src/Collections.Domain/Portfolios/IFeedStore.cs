namespace Collections.Domain.Portfolios;

/// <summary>Where deliveries are kept: each is begun once, and closed. One intake at a time.</summary>
public interface IFeedStore
{
    /// <summary>Decides about a delivery as a whole, as for portfolio files, and records that it has begun.</summary>
    FeedOpening BeginFeed(FeedDeclaration declaration);

    /// <summary>Closes the delivery and returns the sums of all of it.</summary>
    Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation);
}
