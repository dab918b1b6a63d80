using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private const int WaitingRows = 5;
    private readonly Dictionary<(int Days, string? Calendar), int> businessDates = [];
    private int businessDatesFrom;
    private long[] dueScratch = new long[1024];

    /// <summary>The tokens stand at the node from now on, with its timers running. Their last outcome is forgotten.</summary>
    public void Stand(PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            Tokens.State[token] = TokenState.Standing;
            Tokens.Outcome[token] = Column.NullText;
        }
        if (node.HasConditions) foreach (var token in tokens) Stir(Tokens.Row[token]);
        ArmTimers(node, tokens);
    }

    /// <summary>The timers of the node run for the tokens from now on.</summary>
    private void ArmTimers(PlanNode node, ReadOnlySpan<int> tokens)
    {
        if (node.Timers.Count == 0) return;
        foreach (var token in tokens) KeepOwnDue(node, token);
        var rows = RowsOf(tokens, WaitingRows);
        if (dueScratch.Length < tokens.Length) dueScratch = new long[tokens.Length * 2];
        var due = dueScratch.AsSpan(0, tokens.Length);
        foreach (var trigger in node.Timers)
        {
            trigger.Timer!.Evaluate(this, rows, due);
            for (var i = 0; i < tokens.Length; i++) SetTimer(node, trigger, tokens[i], due[i]);
        }
        if (node.WaitsForTimeOnly) foreach (var token in tokens) RaiseNeverDue(node, token);
    }

    /// <summary>The tokens stand no more: their timers are over.</summary>
    public void Release(ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            Tokens.State[token] = TokenState.Moving;
            Tokens.Due[token] = TokenTable.NotDue;
            Tokens.Timers[token] = null;
        }
    }

    /// <summary>The activity at which the token stands, or comes to stand, waits until then at the latest.</summary>
    public void SetOwnDue(int token, long due)
    {
        var node = Plan.Nodes[Tokens.Node[token]];
        if (node.Timers.Count == 0 || Tokens.State[token] != TokenState.Standing)
        {
            Tokens.Due[token] = due;
            return;
        }
        var timers = Tokens.Timers[token] ?? NewTimers(node, Tokens.Due[token]);
        if (OwnPlace(node, timers) < 0) Array.Resize(ref timers, timers.Length + 1);
        Tokens.Timers[token] = timers;
        timers[^1] = due;
        Tokens.Due[token] = Earliest(node, timers);
    }

    /// <summary>Until when the activity at which the token stands has said that it waits; <see cref="TokenTable.NotDue"/> where it said nothing.</summary>
    internal long OwnDue(int token)
    {
        var node = Plan.Nodes[Tokens.Node[token]];
        if (node.Timers.Count == 0) return Tokens.Due[token];
        return Tokens.Timers[token] is { } timers && OwnPlace(node, timers) is >= 0 and var own ? timers[own] : TokenTable.NotDue;
    }

    /// <summary>So many business days after the date of the clock, by the calendar of a name; by the portfolio's where none is named, or none has the name any more.</summary>
    public int BusinessDateAfter(int days, string? calendar = null)
    {
        if (businessDatesFrom != Clock.Date) businessDates.Clear();
        businessDatesFrom = Clock.Date;
        if (!businessDates.TryGetValue((days, calendar), out var date))
            businessDates[(days, calendar)] = date = Clock.CountingBy(calendar)(Clock.Date, days);
        return date;
    }

    /// <summary>An activity that waits for a time of its own said so before it came to stand.</summary>
    private void KeepOwnDue(PlanNode node, int token)
    {
        if (Tokens.Due[token] == TokenTable.NotDue) return;
        var timers = NewTimers(node, TokenTable.NotDue);
        Array.Resize(ref timers, timers.Length + 1);
        timers[^1] = Tokens.Due[token];
        Tokens.Timers[token] = timers;
    }

    private void SetTimer(PlanNode node, PlanTrigger trigger, int token, long due)
    {
        if (!node.HasSimpleTimer || Tokens.Timers[token] is not null)
        {
            var timers = Tokens.Timers[token] ??= NewTimers(node, TokenTable.NotDue);
            timers[trigger.TimerPlace * 2] = due;
        }
        Tokens.Due[token] = Math.Min(Tokens.Due[token], due);
    }

    private static long[] NewTimers(PlanNode node, long first)
    {
        var timers = new long[node.Timers.Count * 2];
        for (var i = 0; i < timers.Length; i += 2) timers[i] = TokenTable.NotDue;
        timers[0] = first;
        return timers;
    }

    /// <summary>Where the activity's own time stands among the timers of a token, or -1.</summary>
    private static int OwnPlace(PlanNode node, long[] timers) => timers.Length > node.Timers.Count * 2 ? timers.Length - 1 : -1;

    private static long Earliest(PlanNode node, long[] timers)
    {
        var due = OwnPlace(node, timers) is var own and >= 0 ? timers[own] : TokenTable.NotDue;
        for (var i = 0; i < node.Timers.Count; i++) due = Math.Min(due, timers[i * 2]);
        return due;
    }

    /// <summary>A timer has fired and its token still stands: the next time, if there is one.</summary>
    private void Rearm(PlanTrigger trigger, int token)
    {
        var node = Plan.Nodes[trigger.Host];
        var timers = Tokens.Timers[token] ??= NewTimers(node, Tokens.Due[token]);
        var place = trigger.TimerPlace * 2;
        timers[place] = trigger.Timer!.Next(timers[place], (int)++timers[place + 1]);
        Tokens.Due[token] = Earliest(node, timers);
    }

    /// <summary>The timer has occurred, and its token waits for what else must occur.</summary>
    private void Disarm(PlanTrigger trigger, int token)
    {
        var node = Plan.Nodes[trigger.Host];
        var timers = Tokens.Timers[token] ??= NewTimers(node, Tokens.Due[token]);
        timers[trigger.TimerPlace * 2] = TokenTable.NotDue;
        Tokens.Due[token] = Earliest(node, timers);
    }

    private bool IsDueAgain(PlanTrigger trigger, int token)
    {
        if (trigger.Timer is not { Repeats: true } timer || Tokens.Timers[token] is not { } timers) return false;
        var place = trigger.TimerPlace * 2;
        return timer.Next(timers[place], (int)timers[place + 1] + 1) != TokenTable.NotDue;
    }

    private void RaiseNeverDue(PlanNode node, int token)
    {
        if (Tokens.Due[token] == TokenTable.NotDue)
            Raise(token, "TIMER_WITHOUT_TIME", $"{node.ElementName} '{node.ElementId}': a duration, a date or a date and time was expected, found null. The case would wait forever.");
    }
}
