using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Operators;

namespace Collections.Engine.Runs;

/// <summary>
/// Gives cases to subjects that meet an entry condition: in each group the process with the lowest precedence
/// number that admits the subject, and none where a case of the group is open, nor where a case of the kin with a lower
/// number would govern it from the start, nor what is gone. Lists who is in scope and was not admitted, and by which condition. A strategy
/// that has ended by itself takes nobody again in the same stay in arrears.
/// </summary>
internal sealed class Opening
{
    private readonly RunDefinition run;
    private readonly PartBatch batch;
    private readonly List<List<int>> groups;
    private readonly int[][] refusals;
    private readonly int noStrategy;
    private readonly Dictionary<GroupView, bool[]> openOf = [];
    private bool[] open = [], anywhere = [];
    private int[] rows = [], matched = [], ended = [], least = [], leastOfGroups = [];

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
            .Select(condition => run.Pool.Add($"{plan.Plan.Name}: {condition.Refusal}")).ToArray())];
        noStrategy = run.Pool.Add("no strategy takes cases by a condition");
    }

    public void Open(Execution[] executions, PartOutcome outcome)
    {
        if (!run.Admits) return;
        Reserve();
        anywhere.AsSpan(0, batch.Count).Clear();
        ended.AsSpan(0, batch.Count).Fill(Column.NullText);
        NoteUnknown();
        foreach (var group in groups) OpenGroup(group, executions);
        ListExcluded(executions, outcome);
    }

    /// <summary>
    /// Opens cases by messages that start a process: as with entry conditions, the process of the group with the
    /// lowest precedence number, where no case of the group is open.
    /// </summary>
    public void OpenByMessage(ReadOnlySpan<News> news, Execution[] executions)
    {
        foreach (var (_, row, message, content, _) in news)
        {
            foreach (var group in groups)
            {
                foreach (var place in group)
                {
                    if (batch.Plans[place].SubjectAt(row) is not (>= 0 and var subject)) continue;
                    if (group.Any(other => batch.Plans[other].View == batch.Plans[place].View && batch.Plans[other].States[subject] != CaseState.None)) continue;
                    if (!run.Opens[place] || executions[place].StartFor(subject, message, content) is not { } start) continue;
                    executions[place].OpenByMessage(subject, start, content);
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
        least = new int[batch.Capacity];
        leastOfGroups = new int[batch.Capacity];
        foreach (var view in batch.Views) openOf[view] = new bool[batch.Capacity];
        anywhere = new bool[batch.Capacity];
        rows = new int[batch.Capacity];
        matched = new int[batch.Capacity];
        ended = new int[batch.Capacity];
    }

    private void OpenGroup(List<int> group, Execution[] executions)
    {
        for (var row = 0; row < batch.Count; row++) open[row] = batch.IsGone[row] || batch.IsApart[row];
        foreach (var mask in openOf.Values) mask.AsSpan(0, batch.Count).Clear();
        least.AsSpan(0, batch.Count).Fill(int.MaxValue);
        leastOfGroups.AsSpan(0, batch.Count).Fill(int.MaxValue);
        foreach (var place in group) Mark(batch.Plans[place]);
        foreach (var place in group)
        {
            var plan = run.Plans[place].Plan;
            if (!run.Opens[place] || plan.Entry is null || plan.Root.Starts.Count == 0) continue;
            var view = batch.Plans[place].View;
            var taken = MaskOf(view);
            var candidates = view is null && batch.Views.Count == 0 ? RowsWhere(taken, false) : Candidates(batch.Plans[place], taken);
            executions[place].AtWork = plan.Nodes[plan.Root.Starts[0]];
            plan.Entry.Select(batch.Plans[place].Columns, rows.AsSpan(0, candidates), matched, out var count, executions[place].Evaluation);
            count = WithoutExcluded(batch.Plans[place], count, executions[place]);
            count = WithoutUnknown(batch.Plans[place], WithoutKeptOut(batch.Plans[place], count));
            executions[place].AtWork = null;
            for (var i = 0; i < count; i++)
            {
                taken[matched[i]] = true;
                if (HasEnded(batch.Plans[place], matched[i])) continue;
                Cover(batch.Plans[place], matched[i]);
                if (run.OnlyTakes is not { } onlyTakes || !onlyTakes[place]) executions[place].Open(matched[i]);
            }
        }
    }

    /// <summary>Those that matched and are not excluded, in their order.</summary>
    private int WithoutExcluded(PlanBatch plan, int count, Execution execution)
    {
        foreach (var exclusion in plan.Plan.EntryConditions)
        {
            if (exclusion.Excludes is null || count == 0) continue;
            exclusion.Condition.Select(plan.Columns, matched.AsSpan(0, count), rows, out var excluded, execution.Evaluation);
            if (excluded == 0) continue;
            var left = 0;
            for (int i = 0, next = 0; i < count; i++)
            {
                if (next < excluded && rows[next] == matched[i]) next++;
                else matched[left++] = matched[i];
            }
            count = left;
        }
        return count;
    }

    /// <summary>Whom no strategy takes as a fact that it asks for is not known is listed with what is missing.</summary>
    private void NoteUnknown()
    {
        for (var place = 0; place < batch.Plans.Length; place++)
        {
            var plan = batch.Plans[place];
            if (plan.Unknown.Count == 0 || !run.Opens[place]) continue;
            foreach (var row in batch.Marks.Rows)
            {
                if (plan.Unknown.TryGetValue(plan.SubjectAt(row), out var missing)) ended[row] = run.Pool.Add($"{plan.Plan.Name}: {run.Pool[missing]}");
            }
        }
    }

    /// <summary>Those that matched and of whom the rules of the plan know all that they ask for, in their order.</summary>
    private int WithoutUnknown(PlanBatch plan, int count)
    {
        if (plan.Unknown.Count == 0) return count;
        var left = 0;
        for (var i = 0; i < count; i++)
        {
            if (!plan.Unknown.ContainsKey(matched[i])) matched[left++] = matched[i];
        }
        return left;
    }

    /// <summary>Those that matched and that no mark keeps out of the process, in their order.</summary>
    private int WithoutKeptOut(PlanBatch plan, int count)
    {
        if (batch.Marks.IsEmpty || count == 0) return count;
        var (process, left) = (run.Pool.Add(plan.Plan.ProcessId), 0);
        for (var i = 0; i < count; i++)
        {
            var isKeptOut = false;
            foreach (var mark in batch.Marks.Of(plan, matched[i]))
            {
                if (mark.Kind != Batches.Mark.KeepsOut || mark.Name != process) continue;
                isKeptOut = true;
                Note(plan, matched[i], $"{plan.Plan.Name}: {run.Pool[mark.Value]}");
            }
            if (!isKeptOut) matched[left++] = matched[i];
        }
        return left;
    }

    /// <summary>
    /// The strategy came to an end of its own in this stay in arrears: the oldest item that is due was due by then. The
    /// end is final, and no other strategy of the group begins anew.
    /// </summary>
    private bool HasEnded(PlanBatch plan, int row)
    {
        if (run.LateSinceFact < 0 || plan.ClosedOn[row] == 0 || run.ClosingMessages.Values.Contains(plan.CloseReasons[row])) return false;
        var since = plan.View?.Since is { } own ? own[row] : ((DateColumn)plan.Columns.Columns[run.LateSinceFact]).Values[row];
        if (since is Column.NullDate or 0 || since > plan.ClosedOn[row]) return false;
        Note(plan, row, $"{plan.Plan.Name}: ended before ({run.Pool[plan.CloseReasons[row]]})");
        return true;
    }

    /// <summary>Why the subject at a row has no case: of all its rows, whichever of them came first.</summary>
    private void Note(PlanBatch plan, int row, string reason)
    {
        var text = ended[row] = run.Pool.Add(reason);
        if (plan.View is null) return;
        for (var other = batch.Kin[row]; other < batch.Count && run.AreKin(batch.Subjects[row], batch.Subjects[other]); other++)
        {
            if (plan.View.Heads[other] == row) ended[other] = text;
        }
    }

    private void Mark(PlanBatch plan)
    {
        var taken = MaskOf(plan.View);
        for (var row = 0; row < batch.Count; row++)
        {
            if (plan.States[row] == CaseState.None) continue;
            taken[row] = true;
            Cover(plan, row);
        }
    }

    private bool[] MaskOf(GroupView? view) => view is null ? open : openOf[view];

    /// <summary>The rows of the subject have a case now, and its kin one of this precedence.</summary>
    private void Cover(PlanBatch plan, int row)
    {
        anywhere[row] = true;
        if (batch.Views.Count == 0) return;
        var kin = batch.Kin[row];
        least[kin] = Math.Min(least[kin], plan.Plan.Precedence);
        if (plan.View is null) return;
        leastOfGroups[kin] = Math.Min(leastOfGroups[kin], plan.Plan.Precedence);
        for (var other = kin; other < batch.Count && run.AreKin(batch.Subjects[row], batch.Subjects[other]); other++)
        {
            if (plan.View.Heads[other] == row) anywhere[other] = true;
        }
    }

    /// <summary>Where a subject of the plan stands that has no case and would not be governed from the start.</summary>
    private int Candidates(PlanBatch plan, bool[] taken)
    {
        var count = 0;
        // Cases of single rows act side by side.
        var before = plan.View is null ? leastOfGroups : least;
        for (var row = 0; row < batch.Count; row++)
        {
            if (!taken[row] && plan.SubjectAt(row) == row && before[batch.Kin[row]] >= plan.Plan.Precedence) rows[count++] = row;
        }
        return count;
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
        run.Scope.Select(batch.FactColumns, rows.AsSpan(0, candidates), matched, out var count, executions[0].Evaluation);
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
        var isHit = new bool[batch.Count];
        foreach (var place in groups.SelectMany(group => group).Where(place => run.Opens[place]))
        {
            var conditions = run.Plans[place].Plan.EntryConditions;
            var met = new int[excluded.Length];
            var failing = new int[excluded.Length];
            failing.AsSpan().Fill(-1);
            var (asked, at) = Subjects(batch.Plans[place], excluded);
            for (var k = 0; k < conditions.Count; k++)
            {
                conditions[k].Condition.Select(batch.Plans[place].Columns, asked, hits, out var count, executions[place].Evaluation);
                foreach (var hit in hits.AsSpan(0, count)) isHit[hit] = true;
                for (var i = 0; i < excluded.Length; i++)
                {
                    if (at[i] >= 0 && isHit[at[i]] == (conditions[k].Excludes is null)) met[i]++;
                    else if (failing[i] < 0) failing[i] = refusals[place][k];
                }
                foreach (var hit in hits.AsSpan(0, count)) isHit[hit] = false;
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

    /// <summary>Where the subjects of rows stand: each once, ascending, and for each row.</summary>
    private static (int[] Distinct, int[] At) Subjects(PlanBatch plan, ReadOnlySpan<int> excluded)
    {
        var at = excluded.ToArray();
        if (plan.View is null) return (at, at);
        for (var i = 0; i < at.Length; i++) at[i] = plan.SubjectAt(at[i]);
        return ([.. at.Where(row => row >= 0).Distinct().Order()], at);
    }
}
