using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Runs;

internal sealed partial class PartWorker
{
    /// <summary>What a set node decided comes to the tokens that stand there.</summary>
    public void Apply(SetDecision decision)
    {
        var execution = Executions[decision.Plan];
        execution.Begin();
        for (var round = 0; ; round++)
        {
            var (tokens, places, isLast) = TokensOf(execution, decision, round);
            if (tokens.Length > 0) Apply(execution, decision, tokens, places);
            execution.RunToRest();
            if (isLast) break;
        }
        FireDue(execution);
        PassOnAndFire();
        if (execution.Plan.MayFork) execution.NoteStandingAtSets();
        Finish();
    }

    /// <summary>Measures what stands at set nodes in this batch.</summary>
    public void Collect(Func<int, int, SetActivityOperator, SetArrivals> arrivalsOf)
    {
        for (var place = 0; place < Executions.Length; place++)
        {
            var execution = Executions[place];
            if (execution.Batch.Arrivals.Count == 0) continue;
            foreach (var ordinal in execution.Plan.SetNodes) Collect(place, execution, execution.Plan.Nodes[ordinal], arrivalsOf);
        }
    }

    private static void Apply(Execution execution, SetDecision decision, int[] tokens, int[] places)
    {
        var node = execution.Plan.Nodes[decision.Node];
        execution.AtWork = node;
        ((SetActivityOperator)node.Operator).Apply(execution, node, tokens, decision, places);
    }

    private void Collect(int place, Execution execution, PlanNode node, Func<int, int, SetActivityOperator, SetArrivals> arrivalsOf)
    {
        var table = execution.Tokens;
        var tokens = execution.Batch.Arrivals.Span.ToArray()
            .Distinct()
            .Where(token => table.Node[token] == node.Ordinal && table.State[token] == TokenState.Standing && execution.Batch.PausedSince[table.Row[token]] == 0)
            .ToArray();
        if (tokens.Length == 0) return;
        var activity = (SetActivityOperator)node.Operator;
        var keys = new long[activity.Activity.KeyCount][];
        for (var k = 0; k < keys.Length; k++) keys[k] = new long[tokens.Length];
        execution.AtWork = node;
        activity.Measure(execution, node, tokens, keys);
        execution.AtWork = null;
        var arrivals = arrivalsOf(place, node.Ordinal, activity);
        for (var i = 0; i < tokens.Length; i++)
        {
            var row = table.Row[tokens[i]];
            arrivals.Add(Batch.Subjects[row], execution.Batch.EpisodeOf(row), table.Seq[tokens[i]], keys, i);
        }
    }

    /// <summary>
    /// The tokens that still stand where the decision found them, each with its place in the decision; of each case
    /// the one of the round, for those that stand together go on one after the other.
    /// </summary>
    private (int[] Tokens, int[] Places, bool IsLast) TokensOf(Execution execution, SetDecision decision, int round)
    {
        var tokens = new List<int>();
        var places = new List<int>();
        var isLast = true;
        var place = FirstOf(decision.Subjects, Batch.Count > 0 ? Batch.Subjects[0] : 0);
        for (var row = 0; row < Batch.Count; row++)
        {
            while (place < decision.Subjects.Length && decision.Subjects[place] < Batch.Subjects[row]) place++;
            var at = place + round;
            if (at >= decision.Subjects.Length || decision.Subjects[at] != Batch.Subjects[row]) continue;
            isLast &= at + 1 >= decision.Subjects.Length || decision.Subjects[at + 1] != Batch.Subjects[row];
            var token = execution.FindStanding(row, decision.Node, decision.Seqs[at]);
            if (token == TokenTable.None || execution.Batch.PausedSince[row] != 0) continue;
            tokens.Add(token);
            places.Add(at);
        }
        return ([.. tokens], [.. places], isLast);
    }

    private static int FirstOf(long[] subjects, long subject)
    {
        var found = Array.BinarySearch(subjects, subject);
        if (found < 0) return ~found;
        while (found > 0 && subjects[found - 1] == subject) found--;
        return found;
    }
}
