using System.Text;
using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Domain.Feeds;
using Collections.Domain.Portfolios;
using Collections.Domain.Texts;
using Collections.Intake.Imports;

namespace Collections.Proofs.Files;

/// <summary>A store that is told another digest of a file than the intake's, or tells another verdict than its own.</summary>
internal sealed class BrokenGate(IPortfolioStore inner, Func<FeedDeclaration, FeedDeclaration> told, Func<FeedOpening, FeedOpening> verdict) : IPortfolioStore
{
    public FactCatalog Catalog => inner.Catalog;

    public FactTexts Texts => inner.Texts;

    /// <summary>A file is known by its name.</summary>
    public static IPortfolioStore ByName(IPortfolioStore store, IntakeRequest request) => new BrokenGate(
        store, file => file with { Digest = new ContentDigest(ContentHash.Of128(Encoding.UTF8.GetBytes(request.File)), 0, 0) }, opening => opening);

    /// <summary>Any file of a position is the same.</summary>
    public static IPortfolioStore ByDate(IPortfolioStore store, IntakeRequest request) => new BrokenGate(
        store, file => file with { Digest = new ContentDigest(1, 0, 0) }, opening => opening);

    /// <summary>A file that was begun is taken for one that is done.</summary>
    public static IPortfolioStore BegunIsDone(IPortfolioStore store, IntakeRequest request) => new BrokenGate(
        store, file => file, opening => opening.Verdict == FeedVerdict.Resume ? opening with { Verdict = FeedVerdict.SameContent } : opening);

    public IReadOnlyList<AttributeConflict> Declare(IReadOnlyList<AttributeDeclaration> attributes) => inner.Declare(attributes);

    public IEnumerable<(ContactPointKind Kind, string Address)> HeldContacts() => inner.HeldContacts();

    public FeedOpening BeginFeed(FeedDeclaration declaration) => verdict(inner.BeginFeed(told(declaration)));

    public void Resolve(FeedOpening feed, ChunkWork work) => inner.Resolve(feed, work);

    public Task Apply(FeedOpening feed, ChunkWork work, CancellationToken cancellation) => inner.Apply(feed, work, cancellation);

    public Task MarkAbsent(FeedOpening feed, CancellationToken cancellation) => inner.MarkAbsent(feed, cancellation);

    public Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation) => inner.Finish(feed, closing, cancellation);
}
