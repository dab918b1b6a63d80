using System.Globalization;
using Collections.Bpmn.Model;
using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

public sealed partial class ReferenceInterpreter
{
    private void RunToRest()
    {
        while (moving.Any(token => token.IsMoving && !token.IsGone))
        {
            var first = moving.Where(token => token.IsMoving && !token.IsGone).MinBy(token => order.IndexOf(token.Node.Id))!.Node;
            var arrived = moving.Where(token => token.IsMoving && !token.IsGone && token.Node == first).ToList();
            var rest = moving.Except(arrived).ToList();
            moving.Clear();
            foreach (var token in rest) moving.Enqueue(token);
            foreach (var token in arrived.Where(token => !token.IsGone))
            {
                token.IsMoving = false;
                Arrive(token);
            }
        }
        moving.Clear();
    }

    private void Enter(ReferenceToken token, FlowNode node)
    {
        Visit(token, node);
        token.IsMoving = true;
        moving.Enqueue(token);
    }

    private void Visit(ReferenceToken token, FlowNode node)
    {
        token.Node = node;
        token.Seq = ++current.Steps;
        token.Timers.Clear();
        Path.Add(node.Id);
        if (current.Steps > 9_000) throw new InvalidOperationException("The model loops without end.");
    }

    private void Take(ReferenceToken token, SequenceFlow flow)
    {
        Path.Add(flow.Id);
        token.By = flow;
        Enter(token, flow.Target!);
    }

    private ReferenceToken Beside(ReferenceToken token)
    {
        var second = new ReferenceToken { Host = token.Host, Outcome = token.Outcome };
        current.Tokens.Add(second);
        return second;
    }

    private void Arrive(ReferenceToken token)
    {
        switch (token.Node)
        {
            case ScriptTask script: RunScript(token, script); break;
            case ReceiveTask or IntermediateCatchEvent or EventBasedGateway: Stand(token); break;
            case { Binding: { } binding }: DoTask(token, binding); break;
            case ExclusiveGateway { Outgoing.Count: > 1 }: LeaveByFirst(token); break;
            case ParallelGateway: Synchronise(token); break;
            case SubProcess inner: GoInside(token, inner); break;
            case EndEvent { Definitions: [TerminateEventDefinition] }: Terminate(token); break;
            case EndEvent: End(token); break;
            default: Leave(token); break;
        }
    }

    private void Leave(ReferenceToken token)
    {
        var ways = token.Node.Outgoing;
        if (ways.Count == 0) End(token);
        else if (ways.Count == 1 && ways[0].Condition is null) Take(token, ways[0]);
        else if (ways.Count > 1 && ways.All(way => way.IsDefault || (way.Condition?.Text.Contains("outcome", StringComparison.Ordinal) ?? false))) LeaveByFirst(token);
        else LeaveByAll(token);
    }

    private void LeaveByFirst(ReferenceToken token)
    {
        var ways = token.Node.Outgoing;
        var way = ways.FirstOrDefault(way => !way.IsDefault && Holds(way, token)) ?? ways.FirstOrDefault(way => way.IsDefault);
        if (way is not null) Take(token, way);
        else Incidents.Add($"{token.Node.Id}:NO_FLOW_MATCHED");
    }

    private void LeaveByAll(ReferenceToken token)
    {
        var node = token.Node;
        var taken = node.Outgoing.Where(way => !way.IsDefault && Holds(way, token)).ToList();
        if (!taken.Any(way => way.Condition is not null)) taken.AddRange(node.Outgoing.Where(way => way.IsDefault));
        if (taken.Count == 0) Incidents.Add($"{node.Id}:NO_FLOW_MATCHED");
        for (var i = 0; i < taken.Count; i++) Take(i == 0 ? token : Beside(token), taken[i]);
    }

    private bool Holds(SequenceFlow way, ReferenceToken token) => way.Condition is null || Evaluate(way.Condition.Text, token).IsTrue;

    private void Synchronise(ReferenceToken token)
    {
        var node = token.Node;
        if (node.Incoming.Count > 1)
        {
            var here = current.Alive.Where(other => other.Node == node && !other.IsMoving && other.Host == token.Host && other != token && other.By != token.By);
            var first = here.GroupBy(other => other.By).Select(same => same.MinBy(other => other.Seq)!).ToList();
            if (first.Count + 1 < node.Incoming.Count) return;
            foreach (var other in first) other.IsGone = true;
        }
        if (node.Outgoing.Count == 0)
        {
            End(token);
            return;
        }
        for (var i = 0; i < node.Outgoing.Count; i++) Take(i == 0 ? token : Beside(token), node.Outgoing[i]);
    }

    private void GoInside(ReferenceToken token, SubProcess inner)
    {
        Stand(token);
        var inside = new ReferenceToken { Host = token };
        current.Tokens.Add(inside);
        Enter(inside, inner.Nodes.Single(node => node is StartEvent));
    }

    private void RunScript(ReferenceToken token, ScriptTask script)
    {
        var result = (ContextValue)Evaluate(script.Script!, token);
        foreach (var (name, value) in result.Entries)
        {
            if (value.IsNull) current.Variables.Remove(name);
            else current.Variables[name] = value;
        }
        token.Outcome = "Done";
        Leave(token);
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
                if (binding.Find("hours")?.ExpressionText is { } hours) token.Timers.Add(new ReferenceTimer(token.Node, $"PT{hours}H", now.AddHours(int.Parse(hours, CultureInfo.InvariantCulture))));
                return;
            case ReferencePopulation.SetActivity:
                Stand(token);
                return;
            case "Test.Refuse":
                token.Outcome = null;
                Incidents.Add($"{token.Node.Id}:REFUSED");
                return;
        }
        Leave(token);
    }

    private void Tell(ReferenceToken token, string? text) => Effects.Add((cases.Count, token.Seq, $"{token.Node.Id}:{text}"));
}
