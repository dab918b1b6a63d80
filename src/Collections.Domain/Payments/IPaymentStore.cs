using Collections.Domain.Portfolios;

namespace Collections.Domain.Payments;

/// <summary>Where payments are kept. One intake at a time.</summary>
public interface IPaymentStore
{
    /// <summary>Fills ids of accounts and payments and what is stored, for the rows of a chunk that are not rejected.</summary>
    void Resolve(string portfolio, PaymentChunk chunk);

    /// <summary>Decides about a file as a whole, as for portfolio files, and records that it has begun.</summary>
    FeedOpening BeginFeed(FeedDeclaration declaration);

    /// <summary>Writes one chunk in one transaction: payments, postings, novelties, totals. The chunk may be used again when the task has ended.</summary>
    Task Apply(FeedOpening feed, PaymentChunk chunk, CancellationToken cancellation);

    /// <summary>Closes the file and returns the sums of all of it.</summary>
    Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation);
}
