using System.Globalization;
using System.Text;
using Collections.Domain.Accounts;
using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Domain.Feeds;
using Collections.Domain.Holds;
using Collections.Domain.Novelties;
using Collections.Domain.Portfolios;

namespace Collections.Testing.Portfolios;

/// <summary>Portfolios in memory: slow and obvious, the measure of every other store.</summary>
public sealed class MemoryPortfolioStore : IPortfolioStore
{
    private readonly Dictionary<(string Portfolio, string Reference), MemoryAccount> accounts = [];
    private readonly Dictionary<string, MemoryCustomer> customers = new(StringComparer.Ordinal);
    private readonly List<MemoryCustomer> customersById = [];
    private readonly List<MemoryFeed> feeds = [];
    private readonly List<(int Feed, long Account, NoveltyKinds Kinds, long Paid)> novelties = [];
    private readonly List<(int Feed, long Account, long[] Old)> history = [];

    public FactCatalog Catalog { get; private set; } = FactCatalog.BuiltIn;

    public FactTexts Texts { get; } = new();

    public IReadOnlyList<MemoryFeed> Feeds => feeds;

    public IReadOnlyCollection<MemoryAccount> Accounts => accounts.Values;

    public IReadOnlyCollection<MemoryCustomer> Customers => customers.Values;

    public IReadOnlyList<(int Feed, long Account, NoveltyKinds Kinds, long Paid)> Novelties => novelties;

    public IReadOnlyList<(int Feed, long Account, long[] Old)> History => history;

    /// <summary>Runs before each chunk is applied; a test throws here to break a file off.</summary>
    public Action<int>? BeforeChunk { get; set; }

    private int ChunksApplied { get; set; }

    public IReadOnlyList<AttributeConflict> Declare(IReadOnlyList<AttributeDeclaration> attributes)
    {
        var extension = Catalog.With(attributes);
        Catalog = extension.Catalog;
        return extension.Conflicts;
    }

    public IEnumerable<(ContactPointKind Kind, string Address)> HeldContacts() => customers.Values.SelectMany(customer => customer.Held);

    public FeedOpening BeginFeed(FeedDeclaration declaration)
    {
        var own = feeds.Where(f => f.Opening.Declaration.Feed == declaration.Feed)
            .Select(f => new KnownFeed(f.Opening.Identity.Position, f.Opening.Identity.Sequence, f.Opening.Number, f.Opening.Declaration.Digest.ToString(), f.IsFinished));
        var active = accounts.Values.Count(a => a.Portfolio == declaration.Portfolio && (a.Holds & HoldReasons.Absent) == 0);
        var decision = FeedGate.Decide(declaration, [.. own], active);
        var number = decision.Verdict == FeedVerdict.Resume ? decision.ResumedNumber : feeds.Count + 1;
        var opening = new FeedOpening(
            decision.Verdict, number, 1, new FeedIdentity(declaration.Feed, declaration.Position, decision.Sequence), declaration, decision.Explanation);
        if (decision.Verdict == FeedVerdict.Apply) feeds.Add(new MemoryFeed(opening));
        return opening;
    }

    public void Resolve(FeedOpening feed, ChunkWork work)
    {
        for (var row = 0; row < work.Chunk.Count; row++) Resolve(feed, work, row);
    }

    public Task Apply(FeedOpening feed, ChunkWork work, CancellationToken cancellation)
    {
        BeforeChunk?.Invoke(ChunksApplied++);
        var kept = feeds[feed.Number - 1];
        for (var row = 0; row < work.Chunk.Count; row++) Apply(feed, work, row);
        foreach (var cell in work.Decisions.Transitions.Cells) kept.Transitions.Add(cell.Key, cell.Value);
        kept.Totals.Add(work.Decisions.Totals);
        return Task.CompletedTask;
    }

    public Task MarkAbsent(FeedOpening feed, CancellationToken cancellation)
    {
        var kept = feeds[feed.Number - 1];
        var absent = accounts.Values.Where(a =>
            a.Portfolio == feed.Declaration.Portfolio && a.FeedNumber < feed.Number && (a.Holds & HoldReasons.Absent) == 0);
        foreach (var account in absent)
        {
            account.Holds |= HoldReasons.AbsentUnexplained;
            novelties.Add((feed.Number, account.Id, NoveltyKinds.AbsentUnexplained, 0));
            kept.Totals.Count(NoveltyKinds.AbsentUnexplained);
            kept.Totals.Count(HoldReasons.AbsentUnexplained);
            var due = account.Facts[Fact.TotalDue] == FactNull.Value ? 0 : account.Facts[Fact.TotalDue];
            kept.Transitions.Add(
                new Transition(Code(account, Fact.Company), Code(account, Fact.Product), Code(account, Fact.Currency), Math.Max(0, Code(account, Fact.Bucket)), Transition.Outside),
                new TransitionTotals(1, due, 0));
        }
        return Task.CompletedTask;
    }

    public Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation)
    {
        var kept = feeds[feed.Number - 1];
        kept.IsFinished = true;
        kept.HasSnapshot = closing.TakesSnapshot;
        return Task.FromResult(kept.Totals);
    }

    /// <summary>Everything that is known, in lines that do not depend on the order of arrival.</summary>
    public string Dump() => string.Join('\n', accounts.Values.OrderBy(a => a.Reference, StringComparer.Ordinal).Select(Line));

    public MemoryAccount Account(string reference) => accounts.Values.Single(a => a.Reference == reference);

    public MemoryCustomer Customer(string reference) => customers[reference];

    private static int Code(MemoryAccount account, int ordinal) =>
        account.Facts[ordinal] == FactNull.Value ? -1 : (int)account.Facts[ordinal];

    private string Line(MemoryAccount account)
    {
        var customer = customersById[(int)(account.Id >> AccountId.OrdinalBits) - 1];
        var facts = Catalog.Definitions.Where(d => d.Ordinal < account.Facts.Length && account.Facts[d.Ordinal] != FactNull.Value)
            .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Name}={(d.Type == FactType.Text ? Texts.TextOf(account.Facts[d.Ordinal]) : account.Facts[d.Ordinal])}"));
        var contacts = customer.ContactPoints.Select(c => $"{c.Key.Kind}:{c.Key.Value}:{c.Value}{(customer.Held.Contains(c.Key) ? ":held" : "")}");
        return string.Create(CultureInfo.InvariantCulture,
            $"{account.Reference}|{customer.Reference}|{customer.Name}|{customer.Kind}|{string.Join(',', contacts)}|{account.Position}|{account.Holds}|{string.Join(',', facts)}");
    }

    private void Resolve(FeedOpening feed, ChunkWork work, int row)
    {
        var stored = work.Stored;
        var reference = Encoding.UTF8.GetString(work.Chunk.AccountReferences[row]);
        stored.IsNewAccount[row] = stored.IsNewCustomer[row] = stored.IsOtherOwner[row] = false;
        if (accounts.TryGetValue((feed.Declaration.Portfolio, reference), out var known))
        {
            Show(known, work, row);
            return;
        }
        stored.AccountIds[row] = 0;
        if (work.Chunk.IsRejected[row]) return;
        var customer = CustomerOf(work.Chunk, row, out var isNew);
        stored.IsNewAccount[row] = true;
        stored.IsNewCustomer[row] = isNew;
        stored.AccountIds[row] = new AccountId(new CustomerId(customer.Id), ++customer.Accounts).Value;
    }

    private void Show(MemoryAccount known, ChunkWork work, int row)
    {
        var stored = work.Stored;
        stored.AccountIds[row] = known.Id;
        stored.Positions[row] = known.Position;
        stored.FeedNumbers[row] = known.FeedNumber;
        stored.Holds[row] = known.Holds;
        stored.CustomerPrints[row] = known.CustomerPrint;
        var owner = Encoding.UTF8.GetString(work.Chunk.CustomerReferences[row]);
        stored.IsOtherOwner[row] = !work.Chunk.IsRejected[row]
            && (!customers.TryGetValue(owner, out var customer) || customer.Id != known.Id >> AccountId.OrdinalBits);
        for (var ordinal = 0; ordinal < Catalog.Count; ordinal++)
            stored.Facts[ordinal][row] = ordinal < known.Facts.Length ? known.Facts[ordinal] : FactNull.Value;
    }

    private MemoryCustomer CustomerOf(PortfolioChunk chunk, int row, out bool isNew)
    {
        var reference = Encoding.UTF8.GetString(chunk.CustomerReferences[row]);
        isNew = !customers.TryGetValue(reference, out var customer);
        if (customer is not null) return customer;
        customer = new MemoryCustomer { Id = customers.Count + 1, Reference = reference };
        customers.Add(reference, customer);
        customersById.Add(customer);
        return customer;
    }

    private void Apply(FeedOpening feed, ChunkWork work, int row)
    {
        var action = work.Decisions.Actions[row];
        if (action == RowAction.Skip) return;
        var reference = Encoding.UTF8.GetString(work.Chunk.AccountReferences[row]);
        var key = (feed.Declaration.Portfolio, reference);
        if (action == RowAction.Insert)
            accounts.Add(key, new MemoryAccount { Id = work.Stored.AccountIds[row], Reference = reference, Portfolio = feed.Declaration.Portfolio });
        var account = accounts[key];
        account.FeedNumber = feed.Number;
        if (action == RowAction.Sighting) return;

        if (action == RowAction.Update) history.Add((feed.Number, account.Id, account.Facts));
        account.Position = feed.Identity.Position.DayNumber;
        account.Holds = work.Decisions.Holds[row];
        account.Facts = [.. Enumerable.Range(0, Catalog.Count).Select(o => Catalog.Definitions[o].IsStored ? work.Chunk.Facts[o][row] : FactNull.Value)];
        var novelty = work.Decisions.Novelties[row];
        if ((novelty.Kinds & NoveltyKind.Delivered) != 0) novelties.Add((feed.Number, account.Id, novelty.Kinds & NoveltyKind.Delivered, novelty.Paid));
        if (work.Decisions.WritesCustomer[row]) WriteCustomer(account, work.Chunk, row);
    }

    private void WriteCustomer(MemoryAccount account, PortfolioChunk chunk, int row)
    {
        account.CustomerPrint = chunk.CustomerPrints[row];
        var customer = customersById[(int)(account.Id >> AccountId.OrdinalBits) - 1];
        customer.Kind = chunk.CustomerKinds[row];
        customer.Name = Encoding.UTF8.GetString(chunk.Names[row]);
        foreach (var contact in chunk.Contacts)
        {
            var value = contact.Values[row];
            if (value.IsEmpty) continue;
            var point = (contact.Kind, Encoding.UTF8.GetString(value));
            customer.ContactPoints[point] = contact.Consents[row];
            if (contact.IsHeld[row]) customer.Held.Add(point);
            else customer.Held.Remove(point);
        }
    }
}
