using System.Globalization;
using Collections.Bpmn.Model;
using Collections.Decisions.Values;
using Collections.Engine.Batches;

namespace Collections.Testing.Reference;

/// <summary>What each node does with a token that comes to it, and by which flows it leaves.</summary>
internal sealed partial class ReferenceInterpreter
{
    private void Arrive(ReferenceToken token)
    {
        var node = token.Node;
        if (node.Body is not null) ArriveAtLoop(token);
        else if (node.LinkTarget is { } target) Enter(token, target);
        else if (node.Throws<ErrorEventDefinition>() is { } error) ThrowError(token, error);
        else if (node.Throws<CompensateEventDefinition>() is { } compensation) ThrowCompensation(token, compensation);
        else if (node.Throws<CancelEventDefinition>() is not null) Cancel(token);
        else if (node.Throws<TerminateEventDefinition>() is not null) Terminate(token);
        else if (node.Thrown is { Count: > 0 } thrown && node.Element.Binding is null) Throw(token, thrown);
        else ArriveAtElement(token);
    }

    /// <summary>Messages go to other cases; the token goes on if what it threw has not ended it.</summary>
    private void Throw(ReferenceToken token, IReadOnlyList<EventDefinition> thrown)
    {
        foreach (var definition in thrown.TakeWhile(_ => !token.IsGone))
        {
            if (definition is SignalEventDefinition signal) Broadcast(ReferenceTrigger.NameOf(signal.Signal)!, token.Node.Element.Correlation is { Key: { } key } ? new NewsContent(Evaluate(key, token), ContextValue.Empty) : null, token);
            if (definition is EscalationEventDefinition escalation) IsCaught(token, ReferenceTriggerKind.Escalation, ReferenceTrigger.CodeOf(escalation.Escalation));
        }
        if (!token.IsGone) Leave(token);
    }

    private void ArriveAtElement(ReferenceToken token)
    {
        switch (token.Node.Element)
        {
            case ScriptTask script: RunScript(token, script); break;
            case ReceiveTask or EventBasedGateway: Stand(token); break;
            case IntermediateCatchEvent when token.Node.CaughtLink is null: Stand(token); break;
            case SubProcess or CallActivity: GoInside(token); break;
            case { Binding: { } binding }: DoTask(token, binding); break;
            case ExclusiveGateway { Outgoing.Count: > 1 }: LeaveByFirst(token); break;
            case InclusiveGateway { Incoming.Count: > 1 }: WaitAtJoin(token); break;
            case InclusiveGateway: SplitInclusively(token); break;
            case ParallelGateway: Synchronise(token); break;
            default: CompleteActivity(token); break;
        }
    }

    private void RunScript(ReferenceToken token, ScriptTask script)
    {
        var result = (ContextValue)Evaluate(script.Script!, token);
        foreach (var (name, value) in result.Entries) SetVariable(token.Node.Container.Frame, name, value);
        token.Outcome = "Done";
        CompleteActivity(token);
    }

    private void DoTask(ReferenceToken token, ActivityBinding binding)
    {
        token.Outcome = "Done";
        switch (binding.ActivityType)
        {
            case "Test.Note": Tell(token, (Evaluate(binding.Find("text")!.ExpressionText!, token) as StringValue)?.Value); break;
            case "Test.Answer" when Evaluate(binding.Find("outcome")!.ExpressionText!, token) is StringValue answer: token.Outcome = answer.Value; break;
            case "Test.Hold":
                Stand(token);
                if (binding.Find("hours")?.ExpressionText is { } hours) token.Timers.Add(new ReferenceTimer(null, $"PT{hours}H", now.AddHours(int.Parse(hours, CultureInfo.InvariantCulture))));
                return;
            case ReferencePopulation.SetActivity:
                Stand(token);
                return;
            case "Collections.Experiment":
                if (arm is null && RandomPilot.IsOpen(DateOnly.FromDateTime(now)))
                {
                    if (facts[RandomPilot.UnitFact] is not NumberValue unit)
                    {
                        Fail(token, "unit-key");
                        return;
                    }
                    arm = RandomPilot.ArmOf(unit.Value.TryGetScaled(2, out var hundredths) ? hundredths : 0);
                }
                token.Outcome = arm ?? "not in it";
                break;
            case OfferActivity:
                MakeOffer(token);
                return;
            case "Collections.Withdraw": Withdraw(token, binding); break;
            case "Test.Refuse":
                Fail(token, "REFUSED");
                return;
        }
        CompleteActivity(token);
    }

    private void Leave(ReferenceToken token)
    {
        var ways = token.Node.Outgoing;
        if (ways.Count == 0) End(token);
        else if (ways.Count == 1 && ways[0].Condition is null) Take(token, ways[0]);
        else if (ways.Count > 1 && ways.All(way => way.IsDefault || (way.Condition?.Contains("outcome", StringComparison.Ordinal) ?? false))) LeaveByFirst(token);
        else LeaveByAll(token);
    }

    private void LeaveByFirst(ReferenceToken token)
    {
        var ways = token.Node.Outgoing;
        var way = ways.Find(way => !way.IsDefault && Holds(way, token)) ?? ways.Find(way => way.IsDefault);
        if (way is not null) Take(token, way);
        else Stop(token, "NO_FLOW_MATCHED");
    }

    /// <summary>The default is taken where no condition holds, beside flows without one.</summary>
    private void LeaveByAll(ReferenceToken token)
    {
        var taken = token.Node.Outgoing.Where(way => !way.IsDefault && Holds(way, token)).ToList();
        if (!taken.Exists(way => way.Condition is not null)) taken.AddRange(token.Node.Outgoing.Where(way => way.IsDefault));
        TakeAll(token, taken);
    }

    /// <summary>The default is taken where no other flow is.</summary>
    private void SplitInclusively(ReferenceToken token)
    {
        if (token.Node.Outgoing.Count == 0)
        {
            End(token);
            return;
        }
        var taken = token.Node.Outgoing.Where(way => !way.IsDefault && Holds(way, token)).ToList();
        TakeAll(token, taken.Count > 0 ? taken : [.. token.Node.Outgoing.Where(way => way.IsDefault)]);
    }

    private void TakeAll(ReferenceToken token, List<ReferenceFlow> taken)
    {
        if (taken.Count == 0) Stop(token, "NO_FLOW_MATCHED");
        for (var i = 0; i < taken.Count; i++) Take(i == 0 ? token : Beside(token), taken[i]);
    }

    private bool Holds(ReferenceFlow way, ReferenceToken token) => way.Condition is null || Evaluate(way.Condition, token).IsTrue;

    private void Synchronise(ReferenceToken token)
    {
        var node = token.Node;
        if (node.Incoming.Count > 1)
        {
            var here = current.Alive.Where(other => other.Stands && other.Node == node && other.Scope == token.Scope && other != token && other.By != token.By);
            var first = here.GroupBy(other => other.By).Select(same => same.MinBy(other => other.Seq)!).ToList();
            if (first.Count + 1 < node.Incoming.Count) return;
            foreach (var other in first) other.IsGone = true;
        }
        if (node.Outgoing.Count == 0) End(token);
        else TakeAll(token, node.Outgoing);
    }
}
