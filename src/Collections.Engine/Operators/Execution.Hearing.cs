using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    private readonly List<SentNews> sent = [];

    /// <summary>Whether a token or an event subprocess of the case waits for the message, by its name and key.</summary>
    public bool Waits(int row, int message, NewsContent? content = null) => FindWaiting(row, message, content) is not null;

    /// <summary>Whether anybody in the case waits for the signal, by its name and key.</summary>
    public bool Hears(int row, int signal, NewsContent? content = null) => Plan.Signals.Contains(signal) && HearersOf(row, signal, content).Any();

    /// <summary>What cases have told other cases of their subjects since this was asked last.</summary>
    public IReadOnlyList<SentNews> TakeSent()
    {
        if (sent.Count == 0) return [];
        SentNews[] taken = [.. sent];
        sent.Clear();
        return taken;
    }

    /// <summary>A token throws a message to other cases of its subject, or a signal to everybody: its own case hears a signal at once.</summary>
    public void Send(int token, int name, bool isSignal, PlanContent? content = null)
    {
        var (row, told) = (Tokens.Row[token], content is null ? null : ContentOf(content, token));
        sent.Add(new SentNews(row, name, isSignal, told));
        if (isSignal) Broadcast(row, name, told, token);
    }

    /// <summary>A step has changed the subject at the row: its other cases hear the news, as if it had come from outside.</summary>
    public void TellOthers(int row, int name, NewsContent? content) => sent.Add(new SentNews(row, name, IsSignal: false, content, IsOfSubject: true));

    /// <summary>Everybody in the case who waits for the signal hears it, in the order in which they came to wait.</summary>
    /// <returns>Whether anybody did.</returns>
    public bool Broadcast(int row, int signal, NewsContent? content = null, int thrower = TokenTable.None)
    {
        if (!Plan.Signals.Contains(signal)) return false;
        var hearers = HearersOf(row, signal, content).OrderBy(hearer => hearer.Seq).ThenBy(hearer => hearer.Starts is not null).ToList();
        if (hearers.Count > 0) Observer?.Hearing(row);
        foreach (var hearer in hearers)
        {
            if (hearer.Starts is not null)
            {
                if (!ListeningScopes(row).Any(scope => scope.Scope == hearer.Seq)) continue;
                Receive(hearer.Trigger, row, content);
                Start(row, hearer.Seq, hearer.Trigger);
            }
            else if (Tokens.State[hearer.Token] == TokenState.Standing && Tokens.Seq[hearer.Token] == hearer.Seq)
            {
                Receive(hearer.Trigger, row, content);
                // What its instances throw cannot be meant to cancel a multi-instance activity: its edge starts a path for each.
                if (hearer.Token == thrower) OccurBeside(hearer.Trigger, thrower);
                else Fire(hearer.Trigger, [hearer.Token]);
            }
        }
        return hearers.Count > 0;
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

    private IEnumerable<Hearer> HearersOf(int row, int signal, NewsContent? content)
    {
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] == TokenState.Standing && NodeOf(token).Triggers.FirstOrDefault(trigger => trigger.Signal == signal && IsAwaited(trigger, token) && IsMeant(trigger, row, token, content)) is { } own)
                yield return new Hearer(Tokens.Seq[token], token, own);
        }
        foreach (var (scope, inner) in ListeningScopes(row).ToList())
        {
            foreach (var sub in inner.EventSubProcesses)
            {
                if (sub.Triggers.FirstOrDefault(trigger => trigger.Signal == signal && IsAwaitedIn(trigger, row, scope) && IsMeant(trigger, row, HostOf(row, scope), content)) is { } first)
                    yield return new Hearer(scope, TokenTable.None, first);
            }
        }
    }

    private bool Correlate(int row, int message, NewsContent? content)
    {
        if (FindWaiting(row, message, content) is not { } hearer) return false;
        Observer?.Hearing(row);
        Receive(hearer.Trigger, row, content);
        if (hearer.Starts is not null) Start(row, hearer.Seq, hearer.Trigger);
        else Gather(hearer.Trigger.Ordinal, hearer.Token);
        return true;
    }

    /// <summary>Of those that wait for the message, the one that came to wait last: the innermost. An event subprocess goes before the edge of its host.</summary>
    private Hearer? FindWaiting(int row, int message, NewsContent? content)
    {
        Hearer? found = null;
        for (var token = Batch.FirstToken[row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.State[token] != TokenState.Standing) continue;
            if (found is { } better && Tokens.Seq[token] < better.Seq) continue;
            if (TriggerFor(NodeOf(token), message, token, content) is { } trigger) found = new Hearer(Tokens.Seq[token], token, trigger);
        }
        return Plan.HasEventSubProcesses ? Innermost(row, message, content, found) : found;
    }

    private Hearer? Innermost(int row, int message, NewsContent? content, Hearer? found)
    {
        foreach (var (scope, inner) in ListeningScopes(row))
        {
            if (found is { } better && scope < better.Seq) continue;
            var trigger = inner.EventSubProcesses.SelectMany(sub => sub.Triggers).FirstOrDefault(trigger => trigger.Message == message && IsAwaitedIn(trigger, row, scope) && IsMeant(trigger, row, HostOf(row, scope), content));
            if (trigger is not null) found = new Hearer(scope, TokenTable.None, trigger);
        }
        return found;
    }

    private PlanTrigger? TriggerFor(PlanNode node, int message, int token, NewsContent? content)
    {
        foreach (var trigger in node.Triggers)
        {
            if (trigger.Message == message && IsAwaited(trigger, token) && IsMeant(trigger, Tokens.Row[token], token, content)) return trigger;
        }
        return null;
    }

    /// <summary>Of events that must all occur, one that has occurred is not waited for again.</summary>
    private bool IsAwaited(PlanTrigger trigger, int token) => trigger.AllOf == 0 || Tokens.Memory(token)?.Has(trigger.Place) != true;
}
