using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private int[] matching = [];

    /// <summary>Of each case that has changed, the first conditional event fires that has become true.</summary>
    private bool FireConditions()
    {
        if (Plan.Conditions.Count == 0 || stirredForConditions.Count == 0) return false;
        var rows = Look(stirredForConditions, Unseen.Conditions);
        foreach (var trigger in Plan.Conditions)
        {
            if (trigger.Starts is null) TryHosts(trigger, rows);
            else TryScopes(trigger, Matching(trigger, rows));
        }
        return LookAgain();
    }

    /// <summary>
    /// Of an event subprocess that interrupts, only rows count for which the condition holds: all are asked at once. One that
    /// does not interrupt also remembers for whom it held.
    /// </summary>
    private ReadOnlySpan<int> Matching(PlanTrigger trigger, ReadOnlySpan<int> rows)
    {
        if (!trigger.Starts!.IsInterrupting || trigger.AllOf != 0 || Plan.FirstLoopColumn >= 0) return rows;
        if (matching.Length < rows.Length) matching = new int[Batch.Part.Capacity];
        trigger.Condition!.Select(Batch.Columns, rows, matching, out var count, Evaluation);
        return matching.AsSpan(0, count);
    }

    /// <summary>The tokens that stand at the trigger's host, of each case the smallest seq first.</summary>
    private void TryHosts(PlanTrigger trigger, ReadOnlySpan<int> rows)
    {
        var waiting = new List<int>();
        foreach (var row in rows)
        {
            if (fired.Contains(row) || Batch.PausedSince[row] != 0) continue;
            for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
            {
                if (StandsAt(token, trigger.Host) && IsAwaited(trigger, token)) waiting.Add(token);
            }
        }
        if (waiting.Count == 0) return;
        var keeps = !trigger.IsInterrupting;
        foreach (var round in RoundsOf(waiting))
        {
            int[] tried = [.. round.Where(token => !fired.Contains(Tokens.Row[token]))];
            if (tried.Length == 0) continue;
            var firing = Became(trigger, tried, keeps);
            foreach (var token in firing) fired.Add(Tokens.Row[token]);
            if (firing.Length > 0) Fire(trigger, firing);
        }
    }

    /// <summary>The scopes that are alive, the outermost first; what does not interrupt is remembered by the listener.</summary>
    private void TryScopes(PlanTrigger trigger, ReadOnlySpan<int> rows)
    {
        var sub = trigger.Starts!;
        foreach (var row in rows)
        {
            if (!IsOpen(row) || fired.Contains(row)) continue;
            // Under a pause a case may still end, as by news.
            if (Batch.PausedSince[row] != 0 && !sub.IsInterrupting) continue;
            foreach (var (scope, inner) in ListeningScopes(row).OrderBy(alive => alive.Scope).ToList())
            {
                if (!inner.EventSubProcesses.Contains(sub) || !BecameIn(row, scope, trigger)) continue;
                fired.Add(row);
                Start(row, scope, trigger);
                break;
            }
        }
    }

    private bool BecameIn(int row, int scope, PlanTrigger trigger)
    {
        if (!IsAwaitedIn(trigger, row, scope)) return false;
        if (trigger.Starts!.IsInterrupting) return Holds(trigger.Condition!, row);
        return ListenerOf(row, scope, trigger.Starts) is >= 0 and var listener && Became(trigger, [listener], keeps: true).Length > 0;
    }

    /// <summary>The tokens for which the condition holds; where it is kept whether it held, those for which it did not hold before.</summary>
    private int[] Became(PlanTrigger trigger, int[] tokens, bool keeps)
    {
        var firing = new List<int>();
        foreach (var token in tokens)
        {
            ShowLoopNames(NodeOf(token), [token]);
            var holds = Holds(trigger.Condition!, Tokens.Row[token]);
            HideLoopNames(NodeOf(token), [token]);
            var held = Tokens.Memory(token)?.Has(trigger.Place) == true;
            if (keeps && holds != held)
            {
                Tokens.Remember(token, (Tokens.Memory(token) ?? TokenMemory.Empty).With(trigger.Place, holds));
                Batch.Dirty[Tokens.Row[token]] = true;
            }
            if (holds && !(keeps && held)) firing.Add(token);
        }
        return [.. firing];
    }

    /// <summary>The first token of each case, then the second of each that has several.</summary>
    private IEnumerable<IReadOnlyList<int>> RoundsOf(List<int> tokens) => tokens.Count == 1 ? [tokens] : tokens
        .GroupBy(token => Tokens.Row[token])
        .SelectMany(ofCase => ofCase.OrderBy(token => Tokens.Seq[token]).Select((token, round) => (token, round)))
        .GroupBy(pair => pair.round, pair => pair.token)
        .OrderBy(round => round.Key)
        .Select(round => round.ToList());
}
