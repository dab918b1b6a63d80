using Collections.Bpmn.Model;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;
using Collections.Engine.Batches;

namespace Collections.Testing.Reference;

/// <summary>Messages, which one hears, and signals, which everybody hears.</summary>
internal sealed partial class ReferenceInterpreter
{
    /// <summary>News is a signal and a message of its name, at one instant.</summary>
    private void Deliver(string name, NewsContent? said)
    {
        if (!hasHadCase)
        {
            OpenBy(name, said);
            return;
        }
        if (!current.IsOpen) return;
        var isHeard = Broadcast(name, said);
        isHeard |= current.IsOpen && Hear(name, said);
        if (!isHeard && closing.TryGetValue(name, out var outcome))
        {
            foreach (var token in current.Alive) TellEnd(token);
            Close(outcome);
        }
        RunToRest();
    }

    /// <summary>All who wait at this moment, in order of their numbers, if they still wait when their turn comes.</summary>
    private bool Broadcast(string name, NewsContent? said, ReferenceToken? thrower = null)
    {
        var all = HearersOf(name, said).Where(one => one.Token is null || one.Token != thrower).ToList();
        foreach (var one in all.Where(StillWaits)) Tell(one, said);
        return all.Count > 0;
    }

    private List<ReferenceHearing> HearersOf(string signal, NewsContent? said) =>
        [.. Waiting(ReferenceTriggerKind.Signal, signal, said).OrderBy(one => one.Seq).ThenBy(one => one.Token is null).ThenBy(one => one.EventSubProcess is { } node ? Ordinal(node) : 0)];

    /// <summary>The innermost: of all who wait the one with the largest number, an event subprocess before the edge of its host.</summary>
    private bool Hear(string name, NewsContent? said)
    {
        var all = Waiting(ReferenceTriggerKind.Message, name, said)
            .OrderByDescending(one => one.Seq).ThenBy(one => one.Token is not null).ThenBy(one => one.EventSubProcess is { } node ? Ordinal(node) : 0).ToList();
        if (all.Count == 0) return false;
        Tell(all[0], said);
        return true;
    }

    private IEnumerable<ReferenceHearing> Waiting(ReferenceTriggerKind kind, string name, NewsContent? said)
    {
        foreach (var token in current.Alive.Where(token => token.Stands))
        {
            if (token.Node.Triggers.FirstOrDefault(trigger => trigger.Kind == kind && trigger.Name == name && !token.Heard.Contains(trigger) && IsMeant(trigger, token, said)) is { } trigger)
                yield return new ReferenceHearing(token.Seq, token, null, null, trigger);
        }
        foreach (var scope in Hearing())
        {
            foreach (var node in scope.Container!.EventSubProcesses)
            {
                if (node.StartTriggers.FirstOrDefault(trigger => trigger.Kind == kind && trigger.Name == name && !scope.Heard.Contains(trigger) && IsMeant(trigger, scope.Host, said)) is { } trigger)
                    yield return new ReferenceHearing(scope.Seq, null, scope, node, trigger);
            }
        }
    }

    /// <summary>News with a key is for those who wait for this key, news without one for those who wait for none.</summary>
    private bool IsMeant(ReferenceTrigger trigger, ReferenceToken? waiting, NewsContent? said)
    {
        if (trigger.Key is { } own) return said?.Key is { } key && AreSame([Evaluate(own, waiting)], PartsOf(key));
        if (trigger.Subscribed is not { Count: > 0 } parts) return said?.Key is null;
        if (said is null) return false;
        return AreSame(
            [.. parts.Select(part => Evaluate(part.DataPath, waiting))],
            said.Key is { } told ? PartsOf(told) : [.. parts.Select(part => FeelEvaluator.Evaluate(FeelParser.Parse(part.MessagePath).Tree!, said.Payload).Value)]);
    }

    private static IReadOnlyList<FeelValue> PartsOf(FeelValue key) => key is ListValue list ? list.Items : [key];

    private static bool AreSame(IReadOnlyList<FeelValue> awaited, IReadOnlyList<FeelValue> told) => awaited.Count == told.Count
        && awaited.Zip(told).All(part => !part.First.IsNull && !part.Second.IsNull && Written(part.First) == Written(part.Second));

    /// <summary>A key as a sender would write it.</summary>
    private static string Written(FeelValue key) => key is StringValue text ? text.Value : FeelLiteral.Write(key).Trim('@', '"');

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
            foreach (var one in HearersOf(name, null).Where(StillWaits))
            {
                if (one.Token == host) OccurBesideInstances(host, one.Trigger);
                else Tell(one, null);
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

    private void Tell(ReferenceHearing one, NewsContent? said)
    {
        Receive(one.Trigger, said);
        if (one.Token is { } token) Occur(token, one.Trigger, null);
        else Trigger(one.Scope!, one.EventSubProcess!, one.Trigger, ListenerOf(one.Scope!, one.EventSubProcess!), null);
    }

    /// <summary>Variables take what is said, as texts or as the numbers, dates and truths that texts may write.</summary>
    private void Receive(ReferenceTrigger trigger, NewsContent? said)
    {
        foreach (var received in trigger.Event.Element.Received)
        {
            var value = said is null ? FeelValue.Null : FeelEvaluator.Evaluate(FeelParser.Parse(received.From).Tree!, said.Payload).Value;
            SetVariable("", received.Name, received.Type switch
            {
                "number" => value is StringValue text ? Read($"number(\"{text.Value}\")") : value is NumberValue ? value : FeelValue.Null,
                "date" => value is StringValue text ? Read($"date(\"{text.Value}\")") : FeelValue.Null,
                "boolean" => value is BooleanValue ? value : FeelValue.Null,
                _ => value is NumberValue number ? FeelValue.Of(number.Value.ToString()) : value is StringValue ? value : FeelValue.Null,
            });
        }
    }

    private static FeelValue Read(string feel) => FeelEvaluator.Evaluate(FeelParser.Parse(feel).Tree!, ContextValue.Empty).Value;
}
