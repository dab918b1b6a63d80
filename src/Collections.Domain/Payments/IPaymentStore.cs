using Collections.Domain.Portfolios;

namespace Collections.Domain.Payments;

/// <summary>Where payments are kept. One intake at a time.</summary>
public interface IPaymentStore : IFeedStore
{
    /// <summary>Fills ids of accounts and payments and what is stored, for the rows of a chunk that are not rejected.</summary>
    void Resolve(string portfolio, PaymentChunk chunk);

    /// <summary>Writes one chunk in one transaction: payments, postings, novelties, totals. The chunk may be used again when the task has ended.</summary>
    Task Apply(FeedOpening feed, PaymentChunk chunk, CancellationToken cancellation);
}
