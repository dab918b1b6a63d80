using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

/// <summary>Messages, which one hears, and signals, which everybody hears.</summary>
internal sealed partial class ReferenceInterpreter
{
    /// <summary>News is a signal and a message of its name, at one instant.</summary>
    private void Deliver(string name, FeelValue? key)
    {
        if (!hasHadCase)
        {
            OpenBy(name, key);
            return;
        }
        if (!current.IsOpen) return;
        var isHeard = Broadcast(name, key);
        isHeard |= current.IsOpen && Hear(name, key);
        if (!isHeard && closing.TryGetValue(name, out var outcome)) Close(outcome);
        RunToRest();
    }

    /// <summary>All who wait at this moment, in order of their numbers, if they still wait when their turn comes.</summary>
    private bool Broadcast(string name, FeelValue? key, ReferenceToken? thrower = null)
    {
        var all = Waiting(ReferenceTriggerKind.Signal, name, key).Where(one => one.Token is null || one.Token != thrower)
            .OrderBy(one => one.Seq).ThenBy(one => one.Token is null).ThenBy(one => one.EventSubProcess is { } node ? Ordinal(node) : 0).ToList();
        foreach (var one in all.Where(StillWaits)) Tell(one);
        return all.Count > 0;
    }

    /// <summary>The innermost: of all who wait the one with the largest number, an event subprocess before the edge of its host.</summary>
    private bool Hear(string name, FeelValue? key)
    {
        var all = Waiting(ReferenceTriggerKind.Message, name, key)
            .OrderByDescending(one => one.Seq).ThenBy(one => one.Token is not null).ThenBy(one => one.EventSubProcess is { } node ? Ordinal(node) : 0).ToList();
        if (all.Count == 0) return false;
        Tell(all[0]);
        return true;
    }

    private IEnumerable<ReferenceHearing> Waiting(ReferenceTriggerKind kind, string name, FeelValue? key)
    {
        foreach (var token in current.Alive.Where(token => token.Stands))
        {
            if (token.Node.Triggers.FirstOrDefault(trigger => trigger.Kind == kind && trigger.Name == name && !token.Heard.Contains(trigger) && IsMeant(trigger, token, key)) is { } trigger)
                yield return new ReferenceHearing(token.Seq, token, null, null, trigger);
        }
        foreach (var scope in Hearing())
        {
            foreach (var node in scope.Container!.EventSubProcesses)
            {
                if (node.StartTriggers.FirstOrDefault(trigger => trigger.Kind == kind && trigger.Name == name && !scope.Heard.Contains(trigger) && IsMeant(trigger, scope.Host, key)) is { } trigger)
                    yield return new ReferenceHearing(scope.Seq, null, scope, node, trigger);
            }
        }
    }

    /// <summary>News with a key is for those who wait for this key, news without one for those who wait for none.</summary>
    private bool IsMeant(ReferenceTrigger trigger, ReferenceToken? waiting, FeelValue? key)
    {
        if (trigger.Key is not { } feel) return key is null;
        return key is { IsNull: false } && Evaluate(feel, waiting) is { IsNull: false } awaited && Written(awaited) == Written(key);
    }

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

    private void Tell(ReferenceHearing one)
    {
        if (one.Token is { } token) Occur(token, one.Trigger, null);
        else Trigger(one.Scope!, one.EventSubProcess!, one.Trigger, ListenerOf(one.Scope!, one.EventSubProcess!), null);
    }
}
