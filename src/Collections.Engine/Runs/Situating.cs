using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Runs;

/// <summary>
/// Notes in which situation each case has come to rest: that of the step where it stands, of several the one that was entered last,
/// else the strategy's. It says where tokens are and nothing else, so it is the same however the case got there.
/// </summary>
internal static class Situating
{
    /// <summary>All cases of a part, where their plan has situations.</summary>
    public static void Apply(PartBatch batch)
    {
        foreach (var plan in batch.Plans)
        {
            if (plan.Plan.SituationColumn >= 0) Apply(plan, batch.Count);
        }
    }

    private static void Apply(PlanBatch plan, int count)
    {
        var codes = ((TextColumn)plan.Columns.Columns[plan.Plan.SituationColumn]).Values;
        for (var row = 0; row < count; row++)
        {
            if (plan.States[row] == CaseState.None) continue;
            var now = plan.States[row] is CaseState.Open or CaseState.Opened ? Of(plan, row) : Column.NullText;
            if (codes[row] == now) continue;
            codes[row] = now;
            plan.Dirty[row] = true;
        }
    }

    private static int Of(PlanBatch plan, int row)
    {
        var (tokens, nodes) = (plan.Tokens, plan.Plan.Nodes);
        var (situation, last) = (plan.Plan.UsualSituation, -1);
        for (var token = plan.FirstToken[row]; token != TokenTable.None; token = tokens.Next[token])
        {
            if (!tokens.IsAtWork(token) || tokens.Seq[token] < last || nodes[tokens.Node[token]].Situation is not (>= 0 and var said)) continue;
            (situation, last) = (said, tokens.Seq[token]);
        }
        return situation;
    }
}
