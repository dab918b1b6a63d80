using Collections.Decisions.Columns;
using Collections.Engine.Batches;

namespace Collections.Engine.Runs;

/// <summary>
/// Of the open cases of one kin whose processes belong to one group, one acts: that of the lowest precedence number, then
/// that of the largest amount, then that of the first row. The others are governed by it. Cases that are each of a row
/// alone do not govern one another: they act side by side.
/// </summary>
internal sealed class Governing
{
    private readonly RunDefinition run;
    private readonly PartBatch batch;
    private readonly IReadOnlyList<IReadOnlyList<int>> groups;
    private int[] place = [], row = [];

    public Governing(RunDefinition run, PartBatch batch)
    {
        (this.run, this.batch) = (run, batch);
        groups = [.. Enumerable.Range(0, run.Plans.Count)
            .GroupBy(at => run.Plans[at].Plan.Group, StringComparer.Ordinal)
            .Select(group => group.OrderBy(at => run.Plans[at].Plan.Precedence).ToList())
            .Where(group => group.Any(at => run.Plans[at].Plan.Grouping is not null))];
    }

    /// <summary>Whether any case may be governed.</summary>
    public bool IsNeeded => groups.Count > 0;

    /// <summary>Says of every open case which governs it.</summary>
    public void Judge()
    {
        foreach (var group in groups)
        {
            FindGovernors(group);
            foreach (var at in group) Mark(at);
        }
    }

    private void FindGovernors(IReadOnlyList<int> group)
    {
        if (place.Length < batch.Capacity) (place, row) = (new int[batch.Capacity], new int[batch.Capacity]);
        place.AsSpan(0, batch.Count).Fill(-1);
        foreach (var at in group)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                if (!IsOpen(at, i)) continue;
                var kin = batch.Kin[i];
                if (place[kin] < 0 || IsBefore(at, i, place[kin], row[kin])) (place[kin], row[kin]) = (at, i);
            }
        }
    }

    private void Mark(int at)
    {
        var plan = batch.Plans[at];
        plan.Freed.Clear();
        for (var i = 0; i < batch.Count; i++)
        {
            var kin = batch.Kin[i];
            var governor = IsOpen(at, i) && !(place[kin] == at && row[kin] == i) && (plan.View ?? batch.Plans[place[kin]].View) is not null ? place[kin] + 1 : 0;
            if (plan.Governors[i] == governor) continue;
            if (governor == 0 && plan.States[i] == CaseState.Open) plan.Freed.Add(i);
            if (governor == 0) plan.Silenced.Remove(i);
            else if (plan.Governors[i] == 0) plan.Silenced.Add(i);
            plan.Governors[i] = governor;
            plan.Dirty[i] |= plan.States[i] == CaseState.Open;
        }
    }

    private bool IsBefore(int at, int i, int other, int j)
    {
        var (one, two) = (run.Plans[at].Plan.Precedence, run.Plans[other].Plan.Precedence);
        if (one != two) return one < two;
        var (amount, least) = (AmountOf(run.ComparedFact, at, i), AmountOf(run.ComparedFact, other, j));
        if (amount == least) (amount, least) = (AmountOf(run.AmountFact, at, i), AmountOf(run.AmountFact, other, j));
        return amount != least ? amount > least : i < j;
    }

    /// <summary>What is not known is less than any amount.</summary>
    private long AmountOf(int fact, int at, int i) => fact < 0 ? 0 : ((NumberColumn)batch.Plans[at].Columns.Columns[fact]).Values[i];

    private bool IsOpen(int at, int i) => batch.Plans[at].States[i] is CaseState.Open or CaseState.Opened;
}
