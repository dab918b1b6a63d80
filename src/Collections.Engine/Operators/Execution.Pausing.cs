using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private ActivityContext? resuming;

    /// <summary>
    /// Cases whose rows are under a pause stand still; where no pause binds any more, what was due goes on by what was left.
    /// Pauses that came and went unseen are made up for one after the other.
    /// </summary>
    public void KeepPauses()
    {
        if (Batch.Part.Pauses.IsEmpty && !Batch.IsAnyPaused) return;
        var under = Batch.Part.Pauses.Rows.Select(member => Batch.View is { } view ? view.Heads[member] : member).ToHashSet();
        for (var row = 0; row < Batch.Part.Count; row++)
        {
            if (IsOpen(row) && (Batch.PausedSince[row] != 0 || under.Contains(row))) KeepPauses(row);
        }
    }

    /// <summary>The case of a row stands still from now on.</summary>
    internal void BeginPause(int row, Pause pause)
    {
        Batch.Part.Pauses.Add(row, pause);
        if (Batch.PausedUntil[row] == 0) Batch.PausedUntil[row] = Clock.Now;
        KeepPauses(row);
    }

    /// <summary>Pauses of a row end now.</summary>
    internal void EndPauses(int row, int? kind)
    {
        foreach (var member in MembersOf(row)) Batch.Part.Pauses.End(member, kind, Clock.Now);
        KeepPauses(row);
    }

    private void KeepPauses(int row)
    {
        var pauses = PausesOf(row);
        // Who comes to be under a pause has nothing to make up for.
        if (pauses.Count > 0 && Batch.PausedUntil[row] == 0 && Batch.States[row] == CaseState.Opened) Batch.PausedUntil[row] = Clock.Now;
        while (Batch.PausedSince[row] != 0 || Begins(row, pauses))
        {
            var since = Batch.PausedSince[row];
            var (end, holdsTerms) = EndOf(since, pauses);
            if (!Pause.HasEnded(end, Clock.Date)) return;
            Resume(row, new PausedTime(since, end, Clock), holdsTerms);
        }
    }

    /// <summary>The first pause that is not made up for, if it has begun.</summary>
    private bool Begins(int row, List<Pause> pauses)
    {
        var from = long.MaxValue;
        foreach (var pause in pauses)
        {
            if (pause.To > Batch.PausedUntil[row] && pause.To > pause.From && pause.HasBegun(Clock.Date)) from = Math.Min(from, pause.From);
        }
        if (from == long.MaxValue) return false;
        Batch.PausedSince[row] = Math.Max(from, Batch.PausedUntil[row]);
        Batch.Dirty[row] = true;
        Batch.IsAnyPaused = true;
        return true;
    }

    /// <summary>The end of the last of the pauses that hold on to one another from a time on.</summary>
    private (long End, bool HoldsTerms) EndOf(long since, List<Pause> pauses)
    {
        var (end, holdsTerms, grows) = (since, false, true);
        while (grows)
        {
            grows = false;
            foreach (var pause in pauses)
            {
                if (pause.From > end || pause.To <= since || !pause.HasBegun(Clock.Date)) continue;
                holdsTerms |= pause.HoldsTerms;
                grows |= pause.To > end;
                end = Math.Max(end, pause.To);
            }
        }
        return (end, holdsTerms);
    }

    private void Resume(int row, PausedTime time, bool holdsTerms)
    {
        (Batch.PausedSince[row], Batch.PausedUntil[row]) = (0, time.Until);
        Batch.Dirty[row] = true;
        Batch.IsAnyPaused = true;
        Batch.Resumed.Add(new Resumption(row, time, holdsTerms));
        Stir(row);
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] is TokenState.Standing or TokenState.Listening) GoOn(token, time);
        }
    }

    private void GoOn(int token, PausedTime time)
    {
        var (node, row) = (NodeOf(token), Tokens.Row[token]);
        ShowLoopNames(node, [token]);
        if (Tokens.Timers[token] is { } timers) Tokens.Timers[token] = GoOn(timers, node, row, time);
        Tokens.Due[token] = Tokens.Timers[token] is { } moved ? Earliest(node, moved)
            : node.Timers.Count > 0 ? node.Timers[0].Timer!.After(time, this, row, Tokens.Due[token])
            : time.After(TimerClock.Days, Tokens.Due[token]);
        if (Tokens.State[token] == TokenState.Standing && node.Operator is ActivityOperator { Activity: var activity })
        {
            // The step that ends a pause is at work in the other context meanwhile.
            var context = resuming ??= new ActivityContext(this);
            context.Begin(node, [token], waiting: true);
            activity.Resume(context);
        }
        HideLoopNames(node, [token]);
    }

    private long[] GoOn(long[] timers, PlanNode node, int row, PausedTime time)
    {
        var moved = timers.ToArray();
        foreach (var trigger in node.Timers) moved[trigger.TimerPlace * 2] = trigger.Timer!.After(time, this, row, moved[trigger.TimerPlace * 2]);
        if (OwnPlace(node, moved) is >= 0 and var own) moved[own] = time.After(TimerClock.Days, moved[own]);
        return moved;
    }

    private List<Pause> PausesOf(int row) => [.. MembersOf(row).SelectMany(Batch.Part.Pauses.Of)];

    /// <summary>The rows under a pause of which the subject at a row is made.</summary>
    private IEnumerable<int> MembersOf(int row) => Batch.View is { } view ? [.. Batch.Part.Pauses.Rows.Where(member => view.Heads[member] == row)] : [row];
}
