using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Operators;

namespace Collections.Engine.Runs;

/// <summary>
/// Gives cases to subjects that meet an entry condition: in each group the process with the lowest precedence
/// number that admits the subject, and none where a case of the group is open. Lists who is in scope and was not
/// admitted, and by which condition. A strategy that has ended by itself takes nobody again in the same stay in arrears.
/// </summary>
internal sealed class Opening
{
    private readonly RunDefinition run;
    private readonly PartBatch batch;
    private readonly List<List<int>> groups;
    private readonly int[][] refusals;
    private readonly int noStrategy;
    private bool[] open = [], anywhere = [];
    private int[] rows = [], matched = [], ended = [];

    public Opening(RunDefinition run, PartBatch batch)
    {
        this.run = run;
        this.batch = batch;
        groups = [.. Enumerable.Range(0, run.Plans.Count)
            .GroupBy(place => run.Plans[place].Plan.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(place => run.Plans[place].Plan.Precedence)
                .ThenBy(place => run.Plans[place].Plan.Name, StringComparer.Ordinal).ToList())];
        refusals = [.. run.Plans.Select(plan => plan.Plan.EntryConditions
            .Select(condition => run.Pool.Add($"{plan.Plan.Name}: not ({condition.Text})")).ToArray())];
        noStrategy = run.Pool.Add("no strategy takes cases by a condition");
    }

    public void Open(Execution[] executions, PartOutcome outcome)
    {
        if (!run.Admits) return;
        Reserve();
        anywhere.AsSpan(0, batch.Count).Clear();
        ended.AsSpan(0, batch.Count).Fill(Column.NullText);
        foreach (var group in groups) OpenGroup(group, executions);
        ListExcluded(executions, outcome);
    }

    /// <summary>
    /// Opens cases by messages that start a process: as with entry conditions, the process of the group with the
    /// lowest precedence number, where no case of the group is open.
    /// </summary>
    public void OpenByMessage(ReadOnlySpan<News> news, Execution[] executions)
    {
        foreach (var (_, row, message, content) in news)
        {
            foreach (var group in groups)
            {
                if (group.Any(place => batch.Plans[place].States[row] != CaseState.None)) continue;
                foreach (var place in group)
                {
                    if (!run.Opens[place] || executions[place].StartFor(row, message, content) is not { } start) continue;
                    executions[place].OpenByMessage(row, start);
                    break;
                }
            }
        }
        foreach (var execution in executions) execution.RunToRest();
    }

    private void Reserve()
    {
        if (rows.Length >= batch.Capacity) return;
        open = new bool[batch.Capacity];
        anywhere = new bool[batch.Capacity];
        rows = new int[batch.Capacity];
        matched = new int[batch.Capacity];
        ended = new int[batch.Capacity];
    }

    private void OpenGroup(List<int> group, Execution[] executions)
    {
        open.AsSpan(0, batch.Count).Clear();
        foreach (var place in group) Mark(batch.Plans[place]);
        foreach (var place in group)
        {
            var plan = run.Plans[place].Plan;
            if (!run.Opens[place] || plan.Entry is null || plan.Root.Starts.Count == 0) continue;
            var candidates = RowsWhere(open, false);
            executions[place].AtWork = plan.Nodes[plan.Root.Starts[0]];
            plan.Entry.Select(batch.Plans[place].Columns, rows.AsSpan(0, candidates), matched, out var count, executions[place].Evaluation);
            executions[place].AtWork = null;
            for (var i = 0; i < count; i++)
            {
                open[matched[i]] = true;
                if (HasEnded(batch.Plans[place], matched[i])) continue;
                anywhere[matched[i]] = true;
                if (run.OnlyTakes is not { } onlyTakes || !onlyTakes[place]) executions[place].Open(matched[i]);
            }
        }
    }

    /// <summary>
    /// The strategy came to an end of its own in this stay in arrears: the oldest item that is due was due by then. The
    /// end is final, and no other strategy of the group begins anew.
    /// </summary>
    private bool HasEnded(PlanBatch plan, int row)
    {
        if (run.LateSinceFact < 0 || plan.ClosedOn[row] == 0 || run.ClosingMessages.Values.Contains(plan.CloseReasons[row])) return false;
        var since = ((DateColumn)batch.Facts[run.LateSinceFact]!).Values[row];
        if (since == Column.NullDate || since > plan.ClosedOn[row]) return false;
        ended[row] = run.Pool.Add($"{plan.Plan.Name}: ended before ({run.Pool[plan.CloseReasons[row]]})");
        return true;
    }

    private void Mark(PlanBatch plan)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            if (plan.States[row] != CaseState.None) open[row] = anywhere[row] = true;
        }
    }

    private int RowsWhere(bool[] mask, bool value)
    {
        var count = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (mask[row] == value) rows[count++] = row;
        }
        return count;
    }

    private void ListExcluded(Execution[] executions, PartOutcome outcome)
    {
        if (run.Scope is null || executions.Length == 0) return;
        var candidates = RowsWhere(anywhere, false);
        run.Scope.Select(batch.Plans[0].Columns, rows.AsSpan(0, candidates), matched, out var count, executions[0].Evaluation);
        if (count == 0) return;
        var reasons = Reasons(matched.AsSpan(0, count), executions);
        for (var i = 0; i < count; i++) outcome.Exclusions.Add((batch.Subjects[matched[i]], reasons[i]));
    }

    /// <summary>The first condition that fails, of the process that comes closest to admitting the subject.</summary>
    private int[] Reasons(ReadOnlySpan<int> excluded, Execution[] executions)
    {
        var reasons = new int[excluded.Length];
        reasons.AsSpan().Fill(noStrategy);
        var best = new int[excluded.Length];
        best.AsSpan().Fill(-1);
        var hits = new int[excluded.Length];
        foreach (var place in groups.SelectMany(group => group).Where(place => run.Opens[place]))
        {
            var conditions = run.Plans[place].Plan.EntryConditions;
            var met = new int[excluded.Length];
            var failing = new int[excluded.Length];
            failing.AsSpan().Fill(-1);
            for (var k = 0; k < conditions.Count; k++)
            {
                conditions[k].Condition.Select(batch.Plans[place].Columns, excluded, hits, out var count, executions[place].Evaluation);
                for (int i = 0, hit = 0; i < excluded.Length; i++)
                {
                    if (hit < count && hits[hit] == excluded[i]) (met[i], hit) = (met[i] + 1, hit + 1);
                    else if (failing[i] < 0) failing[i] = refusals[place][k];
                }
            }
            for (var i = 0; i < excluded.Length; i++)
            {
                if (met[i] > best[i] && failing[i] >= 0) (best[i], reasons[i]) = (met[i], failing[i]);
            }
        }
        for (var i = 0; i < excluded.Length; i++)
        {
            if (ended[excluded[i]] >= 0) reasons[i] = ended[excluded[i]];
        }
        return reasons;
    }
}
