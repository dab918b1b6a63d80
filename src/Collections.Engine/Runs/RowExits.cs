using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Runs;

/// <summary>Closes the cases of a part for which an exit holds, of each row that is worked as one.</summary>
internal sealed class RowExits(RunDefinition run, PartBatch batch)
{
    /// <summary>The reason for which a case closes whose rows are worked with others now.</summary>
    public const string Regrouped = "regrouped";

    private int[] rows = [], matched = [], members = [], missing = [];

    /// <summary>Asks the exits of a plan, in their order, of its open cases.</summary>
    public void Leave(Execution execution)
    {
        foreach (var exit in execution.Plan.Exits)
        {
            Reserve();
            var count = Candidates(execution, exit);
            if (count > 0) count = execution.Batch.View is { } view ? OfGroups(execution, exit, view, count) : OfRows(execution, exit, count);
            if (count > 0) execution.Leave(rows.AsSpan(0, count), exit.Reason, keepsPlace: run.ReopeningMessage >= 0);
        }
    }

    /// <summary>
    /// Closes cases that stand at rows which are worked with others now, or belong to no subject any more: what belongs together has
    /// changed, and nobody would tell them anything.
    /// </summary>
    public void LeaveRegrouped(Execution execution)
    {
        if (execution.Batch.View is not { } view) return;
        Reserve();
        var count = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (execution.Batch.States[row] == CaseState.Open && !view.IsHead(row)) rows[count++] = row;
        }
        if (count > 0) execution.Leave(rows.AsSpan(0, count), run.Pool.Add(Regrouped), keepsPlace: false);
    }

    private void Reserve()
    {
        if (rows.Length >= batch.Capacity) return;
        rows = new int[batch.Capacity];
        matched = new int[batch.Capacity];
        members = new int[batch.Capacity];
        missing = new int[batch.Capacity];
    }

    private int Candidates(Execution execution, PlanExit exit)
    {
        var count = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (execution.Batch.States[row] == CaseState.Open) rows[count++] = row;
        }
        if (count > 0 && exit.When is { } when) when.Select(execution.Batch.Columns, rows.AsSpan(0, count), rows, out count, execution.Evaluation);
        return count;
    }

    private int OfRows(Execution execution, PlanExit exit, int count)
    {
        exit.Each.Select(batch.FactColumns, rows.AsSpan(0, count), rows, out count, execution.Evaluation);
        return count;
    }

    /// <summary>Of each case the rows are counted for which the exit does not hold.</summary>
    private int OfGroups(Execution execution, PlanExit exit, GroupView view, int count)
    {
        missing.AsSpan(0, batch.Count).Fill(-1);
        foreach (var head in rows.AsSpan(0, count)) missing[head] = 0;
        var asked = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (view.Heads[row] is not (>= 0 and var head) || missing[head] < 0) continue;
            members[asked++] = row;
            missing[head]++;
        }
        exit.Each.Select(batch.FactColumns, members.AsSpan(0, asked), matched, out var held, execution.Evaluation);
        foreach (var row in matched.AsSpan(0, held)) missing[view.Heads[row]]--;
        var left = 0;
        foreach (var head in rows.AsSpan(0, count))
        {
            if (missing[head] == 0) rows[left++] = head;
        }
        return left;
    }
}
