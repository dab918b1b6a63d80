using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>The order within an instant.</summary>
internal sealed partial class ReferenceInterpreter
{
    private const int MostSteps = 9_000;
    private const int ShownSteps = 40;

    private void RunToRest()
    {
        while (current.IsOpen && (Work() || ThrowSignal() || FireCondition() || FireInclusiveJoin()))
        {
        }
        current.Tokens.RemoveAll(token => token.IsGone);
    }

    /// <summary>The first node works on all tokens that have come to it, one after the other.</summary>
    private bool Work()
    {
        if (FirstMoving(node => !node.ThrowsSignal) is not { Count: > 0 } arrived) return false;
        foreach (var token in arrived) ArriveIfMoving(token);
        return true;
    }

    private bool ThrowSignal()
    {
        if (FirstMoving(node => node.ThrowsSignal) is not { Count: > 0 } arrived) return false;
        ArriveIfMoving(arrived[0]);
        return true;
    }

    private List<ReferenceToken> FirstMoving(Func<ReferenceNode, bool> of)
    {
        var moving = current.Alive.Where(token => token.IsMoving && of(token.Node)).OrderBy(token => Ordinal(token.Node)).ThenBy(token => token.Seq).ToList();
        return [.. moving.TakeWhile(token => token.Node == moving[0].Node)];
    }

    private void ArriveIfMoving(ReferenceToken token)
    {
        if (token.IsGone || !token.IsMoving) return;
        token.IsMoving = false;
        Arrive(token);
    }

    private bool FireCondition()
    {
        var awaited =
            from token in current.Alive
            where token.Stands
            from waiting in token.Node.Triggers.Select((trigger, place) => (trigger, place))
            where waiting.trigger.Kind == ReferenceTriggerKind.Condition && !token.Heard.Contains(waiting.trigger)
            orderby Ordinal(token.Node), waiting.place, token.Seq
            select (token, waiting.trigger);
        foreach (var (token, trigger) in awaited.ToList())
        {
            if (!HasBecomeTrue(trigger, token, token.Held)) continue;
            Occur(token, trigger, null);
            return true;
        }
        return FireConditionalEventSubProcess();
    }

    private bool FireConditionalEventSubProcess()
    {
        var awaited =
            from scope in Hearing()
            from node in scope.Container!.EventSubProcesses
            from trigger in node.StartTriggers
            where trigger.Kind == ReferenceTriggerKind.Condition && !scope.Heard.Contains(trigger)
            orderby Ordinal(node), scope.Seq
            select (scope, node, trigger);
        foreach (var (scope, node, trigger) in awaited.ToList())
        {
            var listener = ListenerOf(scope, node);
            if (trigger.IsBeside ? listener is null || !HasBecomeTrue(trigger, listener, listener.Held) : !EvaluateIn(node.Container.Frame, trigger.Name!, scope.Host).IsTrue) continue;
            Trigger(scope, node, trigger, listener, null);
            return true;
        }
        return false;
    }

    /// <summary>One that ends a wait or interrupts fires when its condition holds; one that does not when it did not hold before.</summary>
    private bool HasBecomeTrue(ReferenceTrigger trigger, ReferenceToken token, HashSet<ReferenceTrigger> held)
    {
        var holds = Evaluate(trigger.Name!, token).IsTrue;
        if (!trigger.IsBeside) return holds;
        if (!holds) held.Remove(trigger);
        return holds && held.Add(trigger);
    }

    private void Enter(ReferenceToken token, ReferenceNode node)
    {
        Visit(token, node);
        token.IsMoving = true;
    }

    private void Visit(ReferenceToken token, ReferenceNode node)
    {
        token.Node = node;
        token.Seq = NextNumber();
        token.IsMoving = false;
        token.Timers.Clear();
        token.Heard.Clear();
        token.Held.Clear();
        Path.Add(node.Id);
        Visited.Add(node);
    }

    private int NextNumber()
    {
        if (current.Steps > MostSteps) throw new InvalidOperationException($"The model loops without end: {string.Join(' ', Path.TakeLast(ShownSteps))}");
        return ++current.Steps;
    }

    private void Take(ReferenceToken token, ReferenceFlow flow)
    {
        Path.Add(flow.Id);
        token.By = flow.Id;
        Enter(token, flow.Target);
    }

    private ReferenceToken NewToken(ReferenceScope scope, ReferenceTokenKind kind = ReferenceTokenKind.Work)
    {
        var token = new ReferenceToken(scope, kind);
        current.Tokens.Add(token);
        return token;
    }

    private ReferenceToken Beside(ReferenceToken token)
    {
        var second = NewToken(token.Scope);
        second.Outcome = token.Outcome;
        return second;
    }

    /// <summary>It waits for a person: no timer runs.</summary>
    private void Stop(ReferenceToken token, string code)
    {
        token.IsMoving = false;
        token.Outcome = null;
        token.Timers.Clear();
        Incidents.Add($"{token.Node.Id}:{code}");
    }
}
