using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.VersionChanges;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>
    /// Takes the case of a row over from the execution of another version. Tokens that stay keep their number, and with it
    /// their tasks; those that move leave their element and come to another one. False, and nothing is changed, where a
    /// variable of the case cannot be held.
    /// </summary>
    /// <param name="from">The execution of the old version, over the same part.</param>
    /// <param name="row">Row of the case, which is open there and has none here.</param>
    /// <param name="migration">From which version to which, and how.</param>
    /// <param name="verdict">What becomes of the case: all but <see cref="MoveKind.NeedsHand"/>.</param>
    public bool TakeOver(Execution from, int row, CaseMigration migration, CaseVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(migration);
        ArgumentNullException.ThrowIfNull(verdict);
        if (!CarryVariables(from, row, migration.Plan)) return false;
        AdoptCase(from, row);
        if (verdict.Kind == MoveKind.Ends)
        {
            for (var token = from.Batch.FirstToken[row]; token != TokenTable.None; token = from.Tokens.Next[token]) from.Abandon(token);
            CloseCase(row, Batch.Part.Pool.Add(verdict.Why));
        }
        else
        {
            CarryTokens(from, row, migration);
        }
        from.Batch.States[row] = CaseState.None;
        from.Batch.Dirty[row] = false;
        return true;
    }

    private bool CarryVariables(Execution from, int row, MigrationPlan plan)
    {
        var fits = true;
        foreach (var move in plan.Variables) fits &= move.Carry(from.Batch, row, Batch, row);
        if (fits) return true;
        foreach (var (_, now) in plan.Variables) Batch.Variable(now.Slot).WriteNull(row);
        return false;
    }

    private void AdoptCase(Execution from, int row)
    {
        Batch.CaseIds[row] = from.Batch.CaseIds[row];
        Batch.Versions[row] = from.Batch.Versions[row];
        Batch.Counters[row] = rested[row] = from.Batch.Counters[row];
        Batch.Governors[row] = from.Batch.Governors[row];
        Batch.StageAges[row] = from.Batch.StageAges[row];
        (Batch.PausedSince[row], Batch.PausedUntil[row]) = (from.Batch.PausedSince[row], from.Batch.PausedUntil[row]);
        Batch.States[row] = CaseState.Open;
        Batch.IsTakenOver[row] = true;
        Batch.Dirty[row] = true;
        Stir(row);
    }

    private void CarryTokens(Execution from, int row, CaseMigration migration)
    {
        var moving = new List<(int Scope, ElementMove Move)>();
        var left = new HashSet<int>();
        for (var token = from.Batch.FirstToken[row]; token != TokenTable.None; token = from.Tokens.Next[token])
        {
            var move = migration.Plan.Moves[from.Tokens.Node[token]];
            var isLeft = left.Contains(from.Tokens.Scope[token]);
            if (!isLeft && move.Kind == MoveKind.Stays)
            {
                Carry(from, token, move.Target, migration);
                continue;
            }
            // A listener has nothing to wait for where its event subprocess is gone.
            if (from.Tokens.IsAtWork(token))
            {
                left.Add(from.Tokens.Seq[token]);
                if (!isLeft) moving.Add((from.Tokens.Scope[token], move));
            }
            from.Abandon(token);
        }
        ListenToNew(row, migration.Plan);
        foreach (var (scope, move) in moving)
        {
            var token = NewToken(row, scope);
            Tokens.Flow[token] = move.Flow;
            Enter(token, move.Target);
        }
    }

    /// <summary>The token is no more, as its case goes on elsewhere: the case is not written by this plan.</summary>
    private void Abandon(int token) => (Tokens.State[token], Tokens.Due[token]) = (TokenState.Gone, TokenTable.NotDue);

    private void Carry(Execution from, int token, int target, CaseMigration migration)
    {
        var (table, row) = (from.Tokens, from.Tokens.Row[token]);
        var mine = NewToken(row, table.Scope[token]);
        Tokens.Node[mine] = target;
        Tokens.Seq[mine] = Tokens.StoredSeq[mine] = table.Seq[token];
        Tokens.Flow[mine] = migration.Plan.FlowOf(table.Node[token], table.Flow[token]);
        Tokens.State[mine] = table.State[token];
        Tokens.Outcome[mine] = Column.NullText;
        Tokens.StoredDue[mine] = table.StoredDue[token];
        var before = from.Plan.Nodes[table.Node[token]];
        var places = migration.Plan.TriggersOf(before.Ordinal);
        // Said in any case, so that the store writes the token: its node has another ordinal here.
        Tokens.Remember(mine, Carried(table.Memory(token), places));
        CarryTimers(new CarriedTimers(before, Plan.Nodes[target], places, table.Timers[token], table.Due[token]), mine, migration.RestartsTimers);
    }

    /// <summary>What occurred, or held, stands at the place of the same event.</summary>
    private static TokenMemory? Carried(TokenMemory? memory, int[] places)
    {
        if (memory is null || memory.Bits == 0) return memory;
        var bits = 0L;
        for (var place = 0; place < places.Length; place++)
        {
            if (places[place] >= 0 && memory.Has(places[place])) bits |= 1L << place;
        }
        return memory with { Bits = bits };
    }

    private void CarryTimers(CarriedTimers carried, int token, bool restarts)
    {
        var (node, own) = (carried.Node, carried.Own);
        if (node.Timers.Count == 0)
        {
            Tokens.Due[token] = own;
            return;
        }
        var timers = NewTimers(node, TokenTable.NotDue);
        foreach (var trigger in node.Timers)
        {
            var (due, times) = carried.Of(trigger);
            if (!carried.Has(trigger) || (restarts && due != TokenTable.NotDue)) (due, times) = (DueFromNow(trigger, token), 0);
            (timers[trigger.TimerPlace * 2], timers[(trigger.TimerPlace * 2) + 1]) = (due, times);
        }
        if (own != TokenTable.NotDue) timers = [.. timers, own];
        Tokens.Due[token] = Earliest(node, timers);
        if (!node.HasSimpleTimer || own != TokenTable.NotDue || timers[1] != 0) Tokens.Timers[token] = timers;
        if (node.WaitsForTimeOnly && carried.WasDue) RaiseNeverDue(node, token);
    }

    private long DueFromNow(PlanTrigger trigger, int token)
    {
        var node = NodeOf(token);
        Span<long> due = [TokenTable.NotDue];
        ShowLoopNames(node, [token]);
        trigger.Timer!.Evaluate(this, [Tokens.Row[token]], due);
        HideLoopNames(node, [token]);
        return due[0];
    }

    /// <summary>Event subprocesses that the old version did not have are waited for from now on.</summary>
    private void ListenToNew(int row, MigrationPlan plan)
    {
        if (!Plan.HasEventSubProcesses) return;
        foreach (var (scope, inner) in ListeningScopes(row).ToList())
        {
            foreach (var sub in inner.EventSubProcesses.Where(sub => plan.IsNew(sub.Node))) Listen(row, scope, sub);
        }
    }

    /// <summary>The timers of a token as it had them at its node in the old version.</summary>
    private readonly struct CarriedTimers(PlanNode before, PlanNode node, int[] places, long[]? timers, long due)
    {
        private readonly long[] pairs = before.Timers.Count == 0 ? [] : timers ?? NewTimers(before, due);

        /// <summary>The node in the new version.</summary>
        public PlanNode Node => node;

        /// <summary>The time that the activity had set itself.</summary>
        public long Own => before.Timers.Count == 0 ? due : OwnPlace(before, pairs) is >= 0 and var place ? pairs[place] : TokenTable.NotDue;

        /// <summary>Whether there was a time at which the token would have gone on.</summary>
        public bool WasDue => due != TokenTable.NotDue;

        /// <summary>Whether the old node had the timer.</summary>
        public bool Has(PlanTrigger trigger) => places[trigger.Place] >= 0;

        /// <summary>When it was due, and how often it has been.</summary>
        public (long Due, long Times) Of(PlanTrigger trigger)
        {
            if (!Has(trigger)) return (TokenTable.NotDue, 0);
            var place = before.Triggers[places[trigger.Place]].TimerPlace * 2;
            return (pairs[place], pairs[place + 1]);
        }
    }
}
