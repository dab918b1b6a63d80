using System.Text;
using Collections.Domain.Feeds;
using Collections.Domain.Novelties;
using Collections.Domain.Payments;
using Collections.Domain.Portfolios;

namespace Collections.Testing.Portfolios;

/// <summary>Payments in memory.</summary>
public sealed class MemoryPaymentStore(params string[] accounts) : IPaymentStore
{
    private readonly List<KnownFeed> feeds = [];

    public SortedDictionary<string, StoredPayment> Payments { get; } = new(StringComparer.Ordinal);

    public List<(string Reference, long Amount)> Postings { get; } = [];

    public List<(int Feed, long Account, NoveltyKinds Kind, long Amount)> News { get; } = [];

    private FeedTotals Totals { get; set; } = new();

    public void Resolve(string portfolio, PaymentChunk chunk)
    {
        for (var row = 0; row < chunk.Count; row++)
        {
            if (chunk.IsRejected[row]) continue;
            chunk.Rows[row] = chunk.Rows[row] with { Account = Array.IndexOf(accounts, Text(chunk.Accounts[row])) + 1 };
            chunk.Known[row] = Payments.TryGetValue(Text(chunk.References[row]), out var known) ? known : null;
        }
    }

    public FeedOpening BeginFeed(FeedDeclaration declaration)
    {
        var decision = FeedGate.Decide(declaration, feeds, 0);
        var number = decision.Verdict == FeedVerdict.Apply ? feeds.Count + 1 : decision.ResumedNumber;
        if (decision.Verdict == FeedVerdict.Apply)
            feeds.Add(new KnownFeed(declaration.Position, decision.Sequence, number, declaration.Digest.ToString(), false));
        Totals = new FeedTotals();
        return new FeedOpening(decision.Verdict, number, 1, new FeedIdentity(declaration.Feed, declaration.Position, decision.Sequence), declaration, decision.Explanation);
    }

    public Task Apply(FeedOpening feed, PaymentChunk chunk, CancellationToken cancellation)
    {
        for (var row = 0; row < chunk.Count; row++)
        {
            if (chunk.IsRejected[row] || chunk.Steps[row] is not (PaymentStep.Record or PaymentStep.Advance or PaymentStep.Amend)) continue;
            var (reference, payment) = (Text(chunk.References[row]), chunk.Rows[row]);
            Payments[reference] = payment;
            Postings.AddRange(PaymentRules.Postings(chunk.Steps[row], chunk.Known[row], payment).Select(amount => (reference, amount)));
            var news = PaymentRules.News(chunk.Steps[row], payment.State);
            if (news != NoveltyKinds.None) News.Add((feed.Number, payment.Account, news, payment.Amount));
        }
        Totals.Add(chunk.Totals);
        return Task.CompletedTask;
    }

    public Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation)
    {
        feeds[feed.Number - 1] = feeds[feed.Number - 1] with { IsApplied = true };
        return Task.FromResult(Totals);
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
