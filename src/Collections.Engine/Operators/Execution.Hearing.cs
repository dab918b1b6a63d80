using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private readonly List<SentNews> sent = [];

    /// <summary>Whether a token or an event subprocess of the case waits for the message.</summary>
    public bool Waits(int row, int message) => FindWaiting(row, message) is not null;

    /// <summary>Whether anybody in the case waits for the signal.</summary>
    public bool Hears(int row, int signal) => Plan.Signals.Contains(signal) && HearersOf(row, signal).Any();

    /// <summary>What cases have told other cases of their subjects since this was asked last.</summary>
    public IReadOnlyList<SentNews> TakeSent()
    {
        if (sent.Count == 0) return [];
        SentNews[] taken = [.. sent];
        sent.Clear();
        return taken;
    }

    /// <summary>A token throws a message to other cases of its subject, or a signal to everybody: its own case hears a signal at once.</summary>
    public void Send(int token, int name, bool isSignal)
    {
        var row = Tokens.Row[token];
        sent.Add(new SentNews(row, name, isSignal));
        if (isSignal) Broadcast(row, name, token);
    }

    /// <summary>Everybody in the case who waits for the signal hears it, in the order in which they came to wait.</summary>
    public void Broadcast(int row, int signal, int thrower = TokenTable.None)
    {
        if (!Plan.Signals.Contains(signal)) return;
        foreach (var hearer in HearersOf(row, signal).OrderBy(hearer => hearer.Seq).ThenBy(hearer => hearer.Starts is not null).ToList())
        {
            if (hearer.Starts is { } sub)
            {
                if (ListeningScopes(row).Any(scope => scope.Scope == hearer.Seq)) StartEventSubProcess(row, hearer.Seq, sub);
            }
            else if (Tokens.State[hearer.Token] == TokenState.Standing && Tokens.Seq[hearer.Token] == hearer.Seq)
            {
                // What its instances throw cannot be meant to cancel a multi-instance activity: its edge starts a path for each.
                if (hearer.Token == thrower) OccurBeside(hearer.Trigger, thrower);
                else Fire(hearer.Trigger, [hearer.Token]);
            }
        }
    }

    private void OccurBeside(PlanTrigger trigger, int thrower)
    {
        if (trigger.Event is { } edge && (trigger.AllOf == 0 || WhereAllOccurred(trigger, [thrower]).Length > 0)) StartBeside(edge, thrower);
    }

    /// <summary>Who hears a piece of news: a token by a trigger of its node, or a scope (its host's seq) by an event subprocess.</summary>
    private readonly record struct Hearer(int Seq, int Token, PlanTrigger Trigger)
    {
        public PlanEventSubProcess? Starts => Trigger.Starts;
    }

    private IEnumerable<Hearer> HearersOf(int row, int signal)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] == TokenState.Standing && NodeOf(token).Triggers.FirstOrDefault(trigger => trigger.Signal == signal && IsAwaited(trigger, token)) is { } own)
                yield return new Hearer(Tokens.Seq[token], token, own);
        }
        foreach (var (scope, inner) in ListeningScopes(row).ToList())
        {
            foreach (var trigger in inner.EventSubProcesses.SelectMany(sub => sub.Triggers).Where(trigger => trigger.Signal == signal))
                yield return new Hearer(scope, TokenTable.None, trigger);
        }
    }

    private bool Correlate(int row, int message)
    {
        if (FindWaiting(row, message) is not { } hearer) return false;
        if (hearer.Starts is { } sub) StartEventSubProcess(row, hearer.Seq, sub);
        else Gather(hearer.Trigger.Ordinal, hearer.Token);
        return true;
    }

    /// <summary>Of those that wait for the message, the one that came to wait last: the innermost. An event subprocess goes before the edge of its host.</summary>
    private Hearer? FindWaiting(int row, int message)
    {
        Hearer? found = null;
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] != TokenState.Standing) continue;
            if (found is { } better && Tokens.Seq[token] < better.Seq) continue;
            if (TriggerFor(NodeOf(token), message, token) is { } trigger) found = new Hearer(Tokens.Seq[token], token, trigger);
        }
        return Plan.HasEventSubProcesses ? Innermost(row, message, found) : found;
    }

    private Hearer? Innermost(int row, int message, Hearer? found)
    {
        foreach (var (scope, inner) in ListeningScopes(row))
        {
            if (found is { } better && scope < better.Seq) continue;
            var trigger = inner.EventSubProcesses.SelectMany(sub => sub.Triggers).FirstOrDefault(trigger => trigger.Message == message);
            if (trigger is not null) found = new Hearer(scope, TokenTable.None, trigger);
        }
        return found;
    }

    private PlanTrigger? TriggerFor(PlanNode node, int message, int token)
    {
        foreach (var trigger in node.Triggers)
        {
            if (trigger.Message == message && IsAwaited(trigger, token)) return trigger;
        }
        return null;
    }

    /// <summary>Of events that must all occur, one that has occurred is not waited for again.</summary>
    private bool IsAwaited(PlanTrigger trigger, int token) => trigger.AllOf == 0 || Tokens.Memory(token)?.Has(trigger.Place) != true;
}
