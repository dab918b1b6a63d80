using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>Scopes that open, are emptied and come to their end; event subprocesses.</summary>
internal sealed partial class ReferenceInterpreter
{
    private void GoInside(ReferenceToken token)
    {
        if (token.Node.Element is CallActivity { HasOwnVariables: true } call) HandIn(token, call);
        Stand(token);
        token.Inner = new ReferenceScope(token, token.Node.Inside);
        Listen(token.Inner);
        if (!Start(token.Inner)) Complete(token.Inner, token.Node);
    }

    /// <summary>Whether there was anything to start.</summary>
    private bool Start(ReferenceScope scope)
    {
        var starts = scope.Container!.Starts.ToList();
        foreach (var start in starts) Enter(NewToken(scope), start);
        return starts.Count > 0;
    }

    private void Listen(ReferenceScope scope)
    {
        foreach (var node in scope.Container!.EventSubProcesses.OrderBy(Ordinal))
        {
            var triggers = node.StartTriggers;
            if (!triggers.Any(trigger => trigger.NeedsAll || trigger.Kind == ReferenceTriggerKind.Timer || trigger is { Kind: ReferenceTriggerKind.Condition, IsBeside: true })) continue;
            var listener = NewToken(scope, ReferenceTokenKind.Listener);
            (listener.Node, listener.Seq) = (node, NextNumber());
            StartTimers(listener, triggers);
        }
    }

    private ReferenceToken? ListenerOf(ReferenceScope scope, ReferenceNode node) =>
        current.In(scope).Find(token => token.Kind == ReferenceTokenKind.Listener && token.Node == node);

    private void Trigger(ReferenceScope scope, ReferenceNode node, ReferenceTrigger trigger, ReferenceToken? listener, ReferenceTimer? timer)
    {
        if (timer is not null) timer.Due = trigger.NeedsAll ? null : Again(timer);
        if (trigger.NeedsAll)
        {
            scope.Heard.Add(trigger);
            if (!node.StartTriggers.All(scope.Heard.Contains)) return;
        }
        if (!trigger.IsBeside) Interrupt(scope);
        else if (trigger.NeedsAll || timer is { Due: null }) listener!.IsGone = true;
        var host = NewToken(scope);
        Visit(host, node);
        host.Inner = new ReferenceScope(host, node.Inside);
        Listen(host.Inner);
        StartBy(host.Inner, trigger.Event);
    }

    private void Interrupt(ReferenceScope scope)
    {
        Empty(scope);
        scope.IsDeaf = true;
    }

    /// <summary>The start event has occurred.</summary>
    private void StartBy(ReferenceScope scope, ReferenceNode start)
    {
        var token = NewToken(scope);
        Visit(token, start);
        Leave(token);
    }

    private void End(ReferenceToken token)
    {
        token.IsGone = true;
        if (token.Scope.Host is { Loop: not null } loop && loop.Node.Body == token.Node) CompleteInstance(loop, token);
        else Complete(token.Scope, token.Node);
    }

    private void Terminate(ReferenceToken token)
    {
        Empty(token.Scope);
        Complete(token.Scope, token.Node);
    }

    private void Empty(ReferenceScope scope)
    {
        scope.Compensation = null;
        EndAll(current.In(scope));
    }

    /// <summary>What has completed in the scope can still be compensated.</summary>
    private void EmptyButRecords(ReferenceScope scope) => EndAll(current.In(scope).Where(token => token.Kind != ReferenceTokenKind.Record));

    private void EndAll(IEnumerable<ReferenceToken> tokens)
    {
        foreach (var token in tokens)
        {
            TellEnd(token);
            token.IsGone = true;
            if (token.Inner is { } inside) Empty(inside);
        }
    }

    /// <summary>Where nothing works in a scope any more its host goes on; the case is closed where it was the process.</summary>
    private void Complete(ReferenceScope scope, ReferenceNode last)
    {
        var left = current.In(scope);
        if (left.Exists(token => token.IsWork)) return;
        if (scope.Compensation is not null)
        {
            Compensate(scope);
            return;
        }
        foreach (var listener in left.Where(token => token.Kind == ReferenceTokenKind.Listener)) listener.IsGone = true;
        if (scope.Host is null) Close(string.IsNullOrWhiteSpace(last.Element.Name) ? last.Element.Id : last.Element.Name);
        else if (scope.Host.Node.IsEventSubProcess) EndHost(scope.Host);
        else CompleteInside(scope.Host);
    }

    private void CompleteInside(ReferenceToken host)
    {
        if (host.Node.Body is null && host.Node.Element is CallActivity { HasOwnVariables: true } call) HandOut(host, call);
        CompleteActivity(host);
    }

    /// <summary>Nobody compensates an event subprocess: its records end with it.</summary>
    private void EndHost(ReferenceToken host)
    {
        Empty(host.Inner!);
        host.Inner = null;
        End(host);
    }

    private void Close(string outcome)
    {
        foreach (var token in current.Tokens) token.IsGone = true;
        current.Outcome = outcome;
    }
}
