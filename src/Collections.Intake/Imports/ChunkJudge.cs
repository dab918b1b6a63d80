using Collections.Domain.Facts;
using Collections.Domain.Holds;
using Collections.Domain.Novelties;
using Collections.Domain.Portfolios;
using Collections.Intake.Mappings;

namespace Collections.Intake.Imports;

/// <summary>Decides what becomes of each row of a chunk: purely, from the file and from what is stored.</summary>
public sealed class ChunkJudge
{
    /// <summary>Differences of these alone are not "changed": days pass by themselves, and the bucket has a novelty of its own.</summary>
    private static readonly int[] Passing = [Fact.DaysPastDue, Fact.Estimated, Fact.Bucket];

    private readonly FeedOpening feed;
    private readonly int position;
    private readonly NoveltyRules rules;
    private readonly HoldRules holds;
    private readonly int[] lasting;
    private readonly int[] passing;
    private readonly int[] kept;

    /// <summary>A judge of the rows of one file.</summary>
    public ChunkJudge(FeedOpening feed, PortfolioMapping mapping, FactCatalog catalog)
    {
        this.feed = feed;
        position = feed.Identity.Position.DayNumber;
        rules = new NoveltyRules(mapping.Tolerance);
        holds = new HoldRules(mapping.Tolerance, mapping.DaysJump);
        lasting = [.. feed.Declaration.Delivered.Except(Passing)];
        passing = [.. feed.Declaration.Delivered.Intersect(Passing)];
        kept = [.. catalog.Definitions.Where(d => d.IsStored).Select(d => d.Ordinal).Except(feed.Declaration.Delivered)];
    }

    /// <summary>Fills the decisions of the chunk.</summary>
    public void Decide(ChunkWork work)
    {
        for (var row = 0; row < work.Chunk.Count; row++)
        {
            var action = Action(work, row);
            work.Decisions.Actions[row] = action;
            work.Decisions.WritesCustomer[row] = false;
            work.Decisions.Whole[row] = null;
            if (action == RowAction.Insert) Insert(work, row);
            else if (action == RowAction.Update) Update(work, row);
        }
    }

    private RowAction Action(ChunkWork work, int row)
    {
        var stored = work.Stored;
        if (stored.AccountIds[row] == 0) return RowAction.Skip;
        if (stored.IsNewAccount[row]) return RowAction.Insert;
        if (stored.FeedNumbers[row] == feed.Number) return RowAction.Skip;
        if (work.Chunk.IsRejected[row]) return RowAction.Sighting;
        if (stored.Positions[row] <= position) return RowAction.Update;
        work.Decisions.Totals.Older++;
        return RowAction.Sighting;
    }

    private void Insert(ChunkWork work, int row)
    {
        foreach (var ordinal in kept) work.Chunk.Facts[ordinal][row] = FactNull.Value;
        var now = Position(work.Chunk.Facts, row, position);
        var reasons = holds.Decide(now, stored: HoldReasons.None, old: null, isReversed: false, isOtherOwner: false);
        work.Decisions.Novelties[row] = new Novelty(NoveltyKinds.New, 0);
        work.Decisions.WritesCustomer[row] = true;
        Conclude(work, row, now, Transition.Outside, 0, reasons);
    }

    private void Update(ChunkWork work, int row)
    {
        var facts = work.Chunk.Facts;
        var stored = work.Stored;
        foreach (var ordinal in kept) facts[ordinal][row] = stored.Facts[ordinal][row];
        var hasChanged = Differs(lasting, facts, stored.Facts, row);
        if (!hasChanged && !Differs(passing, facts, stored.Facts, row)) work.Decisions.Actions[row] = RowAction.Confirm;

        var old = Position(stored.Facts, row, stored.Positions[row]);
        var now = Position(facts, row, position);
        var novelty = rules.Decide(old, now, hasChanged);
        if ((stored.Holds[row] & HoldReasons.Absent) != 0) novelty = novelty with { Kinds = novelty.Kinds | NoveltyKinds.Returned };
        work.Decisions.Novelties[row] = novelty;
        work.Decisions.WritesCustomer[row] = !stored.IsOtherOwner[row] && work.Chunk.CustomerPrints[row] != stored.CustomerPrints[row];
        var (before, heldBefore) = stored.IsCorrected[row] ? Correct(work, row, old, now) : (old, stored.Holds[row]);
        var isReversed = ((work.Decisions.Whole[row] ?? novelty).Kinds & NoveltyKinds.Reversed) != 0;
        var reasons = holds.Decide(now, heldBefore, before, isReversed, stored.IsOtherOwner[row]);
        Conclude(work, row, now, old.Bucket, old.TotalDue, reasons);
    }

    /// <summary>Decides against what was known before the files that this one corrects; a jump that only they told holds no longer.</summary>
    private (AccountPosition Before, HoldReasons Held) Correct(ChunkWork work, int row, in AccountPosition wrong, in AccountPosition now)
    {
        var before = work.Stored.Before[row];
        var whole = rules.Decide(before, now, changed: true);
        work.Decisions.Whole[row] = work.Stored.WasAbsent[row] ? whole with { Kinds = whole.Kinds | NoveltyKinds.Returned } : whole;
        var jumped = holds.Decide(wrong, HoldReasons.None, before, isReversed: false, isOtherOwner: false) & HoldReasons.DaysPastDueJump;
        return (before, work.Stored.Holds[row] & ~jumped);
    }

    private static void Conclude(ChunkWork work, int row, in AccountPosition now, int fromBucket, long before, HoldReasons reasons)
    {
        var decisions = work.Decisions;
        decisions.Holds[row] = reasons;
        decisions.Totals.Count(decisions.Novelties[row].Kinds);
        decisions.Totals.Count(reasons);
        decisions.Totals.Applied++;
        decisions.Totals.TotalDue += now.TotalDue;
        decisions.Totals.PastDue += now.PastDue;
        decisions.Totals.Paid += decisions.Novelties[row].Paid;
        var facts = work.Chunk.Facts;
        decisions.Transitions.Add(
            new Transition(Code(facts, Fact.Company, row), Code(facts, Fact.Product, row), Code(facts, Fact.Currency, row), fromBucket, now.Bucket),
            new TransitionTotals(1, before, now.TotalDue));
    }

    private static bool Differs(int[] ordinals, long[][] left, long[][] right, int row)
    {
        foreach (var ordinal in ordinals)
        {
            if (left[ordinal][row] != right[ordinal][row]) return true;
        }
        return false;
    }

    private static AccountPosition Position(long[][] facts, int row, int date)
    {
        var due = facts[Fact.OldestDueDate][row];
        return new AccountPosition(
            date, Known(facts[Fact.TotalDue][row]), Known(facts[Fact.PastDue][row]), (int)Known(facts[Fact.DaysPastDue][row]),
            (int)Known(facts[Fact.Bucket][row]), due == FactNull.Value ? null : (int)due);
    }

    private static long Known(long fact) => fact == FactNull.Value ? 0 : fact;

    private static int Code(long[][] facts, int ordinal, int row) =>
        facts[ordinal][row] == FactNull.Value ? -1 : (int)facts[ordinal][row];
}
