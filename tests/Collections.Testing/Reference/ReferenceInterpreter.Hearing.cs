using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>Messages, which one hears, and signals, which everybody hears.</summary>
internal sealed partial class ReferenceInterpreter
{
    /// <summary>News is a signal and a message of its name, at one instant.</summary>
    private void Deliver(string name)
    {
        if (!hasHadCase)
        {
            OpenBy(name);
            return;
        }
        if (!current.IsOpen) return;
        var isHeard = Broadcast(name);
        isHeard |= current.IsOpen && Hear(name);
        if (!isHeard && closing.TryGetValue(name, out var outcome)) Close(outcome);
        RunToRest();
    }

    /// <summary>All who wait at this moment, in order of their numbers, if they still wait when their turn comes.</summary>
    private bool Broadcast(string name, ReferenceToken? thrower = null)
    {
        var all = HearersOf(name).Where(one => one.Token is null || one.Token != thrower).ToList();
        foreach (var one in all.Where(StillWaits)) Tell(one);
        return all.Count > 0;
    }

    private List<ReferenceHearing> HearersOf(string signal) =>
        [.. Waiting(ReferenceTriggerKind.Signal, signal).OrderBy(one => one.Seq).ThenBy(one => one.Token is null).ThenBy(one => one.EventSubProcess is { } node ? Ordinal(node) : 0)];

    /// <summary>The innermost: of all who wait the one with the largest number, an event subprocess before the edge of its host.</summary>
    private bool Hear(string name)
    {
        var all = Waiting(ReferenceTriggerKind.Message, name)
            .OrderByDescending(one => one.Seq).ThenBy(one => one.Token is not null).ThenBy(one => one.EventSubProcess is { } node ? Ordinal(node) : 0).ToList();
        if (all.Count == 0) return false;
        Tell(all[0]);
        return true;
    }

    private IEnumerable<ReferenceHearing> Waiting(ReferenceTriggerKind kind, string name)
    {
        foreach (var token in current.Alive.Where(token => token.Stands))
        {
            if (token.Node.Triggers.FirstOrDefault(trigger => trigger.Kind == kind && trigger.Name == name && !token.Heard.Contains(trigger)) is { } trigger)
                yield return new ReferenceHearing(token.Seq, token, null, null, trigger);
        }
        foreach (var scope in Hearing())
        {
            foreach (var node in scope.Container!.EventSubProcesses)
            {
                if (node.StartTriggers.FirstOrDefault(trigger => trigger.Kind == kind && trigger.Name == name && !scope.Heard.Contains(trigger)) is { } trigger)
                    yield return new ReferenceHearing(scope.Seq, null, scope, node, trigger);
            }
        }
    }

    /// <summary>The scopes whose event subprocesses can be triggered.</summary>
    private IEnumerable<ReferenceScope> Hearing() => current.Scopes.Where(scope => scope is { Container: not null, IsDeaf: false });

    private bool StillWaits(ReferenceHearing one)
    {
        if (!current.IsOpen) return false;
        return one.Token is { } token
            ? token.Stands && token.Seq == one.Seq && !token.Heard.Contains(one.Trigger)
            : Hearing().Contains(one.Scope!);
    }

    /// <summary>What an instance throws when it completes: the edge of the activity starts a path beside for each, everybody else hears it as ever.</summary>
    private void ThrowFromInstance(ReferenceToken host, EventDefinition thrown)
    {
        if (thrown is SignalEventDefinition signal)
        {
            var name = ReferenceTrigger.NameOf(signal.Signal)!;
            foreach (var one in HearersOf(name).Where(StillWaits))
            {
                if (one.Token == host) OccurBesideInstances(host, one.Trigger);
                else Tell(one);
            }
        }
        else if (thrown is EscalationEventDefinition escalation)
        {
            var code = ReferenceTrigger.CodeOf(escalation.Escalation);
            if (Matching(host.Node.Triggers, ReferenceTriggerKind.Escalation, code) is { } edge) OccurBesideInstances(host, edge);
            else IsCaught(host, ReferenceTriggerKind.Escalation, code);
        }
    }

    private void OccurBesideInstances(ReferenceToken host, ReferenceTrigger trigger)
    {
        if (trigger.NeedsAll)
        {
            host.Heard.Add(trigger);
            if (!host.Node.Triggers.Where(other => other.Event == trigger.Event).All(host.Heard.Contains)) return;
        }
        OccurBeside(host, trigger, null);
    }

    private void Tell(ReferenceHearing one)
    {
        if (one.Token is { } token) Occur(token, one.Trigger, null);
        else Trigger(one.Scope!, one.EventSubProcess!, one.Trigger, ListenerOf(one.Scope!, one.EventSubProcess!), null);
    }
}
