using Collections.Domain.Portfolios;

namespace Collections.Domain.Rates;

/// <summary>Where rates are kept. One intake at a time.</summary>
public interface IRateStore
{
    /// <summary>The currency in which a portfolio's rates are said; null where it has none yet.</summary>
    string? Home(string portfolio);

    /// <summary>Decides about a file as a whole, as for portfolio files, and records that it has begun.</summary>
    FeedOpening BeginFeed(FeedDeclaration declaration);

    /// <summary>Writes the rates of a file and closes it, in one transaction. Rates of earlier files stay known; the last file that names a unit and date holds.</summary>
    /// <param name="feed">The file.</param>
    /// <param name="home">The currency in which it speaks.</param>
    /// <param name="rates">Its rates.</param>
    /// <param name="closing">How many rows there were.</param>
    /// <param name="cancellation">Ends before the transaction begins.</param>
    Task<FeedTotals> Finish(FeedOpening feed, string home, IReadOnlyList<DatedRate> rates, FeedClosing closing, CancellationToken cancellation);
}
