using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>Tokens that stand, and what occurs to them.</summary>
internal sealed partial class ReferenceInterpreter
{
    private void Stand(ReferenceToken token)
    {
        var triggers = token.Node.Triggers;
        StartTimers(token, triggers);
        token.Outcome = null;
        var waits = token.Node.Element is IntermediateCatchEvent or EventBasedGateway;
        if (waits && token.Timers.Count == 0 && triggers.All(trigger => trigger.Kind == ReferenceTriggerKind.Timer)) Stop(token, "TIMER_WITHOUT_TIME");
    }

    private void StartTimers(ReferenceToken token, IEnumerable<ReferenceTrigger> triggers)
    {
        foreach (var trigger in triggers.Where(trigger => trigger.Kind == ReferenceTriggerKind.Timer))
        {
            if (ReferenceTime.Due(trigger.Name!, now, feel => Evaluate(feel, token), addBusinessDays) is { } due) token.Timers.Add(new ReferenceTimer(trigger, trigger.Name!, due));
        }
    }

    private void FireTimers()
    {
        while (current.IsOpen && NextDue() is var (token, timer))
        {
            if (token.Kind == ReferenceTokenKind.Listener) Trigger(token.Scope, token.Node, timer.Trigger!, token, timer);
            else if (timer.Trigger is { } trigger) Occur(token, trigger, timer);
            else DeadlineCame(token);
            RunToRest();
        }
    }

    private (ReferenceToken Token, ReferenceTimer Timer)? NextDue()
    {
        var due =
            from token in current.Alive
            from running in token.Timers.Select((timer, place) => (timer, place))
            where running.timer.Due <= now
            orderby running.timer.Due, Ordinal(token.Node), token.Seq, running.place
            select (token, running.timer);
        foreach (var first in due) return first;
        return null;
    }

    private void DeadlineCame(ReferenceToken token)
    {
        if (IsOffer(token.Node))
        {
            ExpireOffer(token);
            return;
        }
        token.Outcome = "Done";
        CompleteActivity(token);
    }

    private void Occur(ReferenceToken token, ReferenceTrigger trigger, ReferenceTimer? timer)
    {
        if (trigger.NeedsAll)
        {
            if (timer is not null) timer.Due = null;
            token.Heard.Add(trigger);
            if (!token.Node.Triggers.Where(other => other.Event == trigger.Event).All(token.Heard.Contains)) return;
        }
        if (trigger.Event == token.Node) OccurHere(token, timer);
        else if (trigger.IsBeside) OccurBeside(token, trigger, timer);
        else OccurInstead(token, trigger);
    }

    private void OccurHere(ReferenceToken token, ReferenceTimer? timer)
    {
        if (timer?.Due is null || Again(timer) is not { } next)
        {
            if (token.Node.Element.Binding is not null) token.Outcome = "Done";
            CompleteActivity(token);
            return;
        }
        timer.Due = next;
        var sent = Beside(token);
        Visit(sent, token.Node);
        Leave(sent);
    }

    private void OccurBeside(ReferenceToken token, ReferenceTrigger trigger, ReferenceTimer? timer)
    {
        if (timer?.Due is not null) timer.Due = Again(timer);
        var second = NewToken(token.Scope);
        Visit(second, trigger.Event);
        Leave(second);
    }

    private void OccurInstead(ReferenceToken token, ReferenceTrigger trigger)
    {
        if (token.Inner is { } inside) Empty(inside);
        (token.Inner, token.Loop) = (null, null);
        if (trigger.Via is { } flow) Path.Add(flow.Id);
        Visit(token, trigger.Event);
        CompleteActivity(token);
    }

    private static DateTime? Again(ReferenceTimer timer) => ReferenceTime.Next(timer.Text, timer.Due!.Value, ++timer.Fired);
}
