using Collections.Domain.Customers;
using Collections.Domain.Facts;

namespace Collections.Domain.Portfolios;

/// <summary>
/// Where portfolios are kept. Intake parses and decides, the store looks up and writes: a database, or memory in
/// simulations and tests. One file at a time; calls for one file come from one thread.
/// </summary>
public interface IPortfolioStore
{
    /// <summary>The facts that accounts have.</summary>
    FactCatalog Catalog { get; }

    /// <summary>The texts of facts. What was added is kept with the next chunk that is applied.</summary>
    FactTexts Texts { get; }

    /// <summary>Adds attributes to the catalogue; returns what stood against it, in which case nothing was added.</summary>
    IReadOnlyList<AttributeConflict> Declare(IReadOnlyList<AttributeDeclaration> attributes);

    /// <summary>The addresses at which customers are not contacted, as too many share them.</summary>
    IEnumerable<(ContactPointKind Kind, string Address)> HeldContacts();

    /// <summary>
    /// Decides about a file as a whole and, where it is to be applied, records that it has begun. A file of the same
    /// identity and content that was begun and not finished is resumed under its number.
    /// </summary>
    FeedOpening BeginFeed(FeedDeclaration declaration);

    /// <summary>
    /// Fills <see cref="ChunkWork.Stored"/> for every row: ids, with new ones for what is new, and what is stored.
    /// It sees the chunks handed to <see cref="Apply"/> before, written or not, as far as ids go.
    /// </summary>
    void Resolve(FeedOpening feed, ChunkWork work);

    /// <summary>
    /// Writes one chunk in one transaction: new texts, customers, accounts, contact points, changed facts with their
    /// history, novelties, transitions, totals. The chunk may be used again when the task has ended. Tasks end in the
    /// order of the calls.
    /// </summary>
    Task Apply(FeedOpening feed, ChunkWork work, CancellationToken cancellation);

    /// <summary>
    /// After the last chunk of a full file: every account of the portfolio that the file did not hold is absent,
    /// unexplained and held; never paid. Accounts already absent are not told again.
    /// </summary>
    Task MarkAbsent(FeedOpening feed, CancellationToken cancellation);

    /// <summary>Closes the file, in one transaction with the month's snapshot where one is due; returns the sums of the whole file.</summary>
    Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation);
}
