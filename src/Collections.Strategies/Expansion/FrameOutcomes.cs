using System.Text;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;

namespace Collections.Strategies.Expansion;

/// <summary>
/// Draws where outcomes go that a step leaves open: it asks for the outcome, and nothing takes this one, nor the rest. A way that the
/// strategy draws goes before what a frame says.
/// </summary>
internal static class FrameOutcomes
{
    private const string Prefix = FrameExpansion.Prefix + "outcome.";

    /// <summary>The house's in its order; what the strategy says of the same activity and outcome stands in its place, and takes it away where it says nothing of it.</summary>
    public static IReadOnlyList<FrameOutcome> Merged(IReadOnlyList<FrameOutcome>? house, IReadOnlyList<FrameOutcome> own)
    {
        var all = (house ?? []).Select(outcome => own.FirstOrDefault(other => IsSame(other, outcome)) ?? outcome).ToList();
        all.AddRange(own.Where(outcome => all.TrueForAll(known => !IsSame(known, outcome))));
        return [.. all.Where(outcome => outcome.As is not null || outcome.Wait is not null)];
    }

    /// <summary>The steps and flows of a process; in the order of the drawing.</summary>
    public static IEnumerable<BpmnEdit> Draw(IFlowContainer process, IReadOnlyList<FrameOutcome> outcomes) =>
        outcomes.Count == 0 ? [] : Steps(process).SelectMany(step => outcomes.Where(outcome => outcome.Of == step.Binding!.ActivityType).SelectMany(outcome => Draw(step, outcome)));

    private static IEnumerable<BpmnEdit> Draw(FlowNode step, FrameOutcome outcome)
    {
        var deciding = Deciding(step);
        if (!deciding.Outgoing.Any(OutcomeFlows.Asks) || deciding.Outgoing.Any(flow => flow.IsDefault || flow.Condition is null || OutcomeFlows.Takes(flow, outcome.Name))) yield break;
        var (id, condition) = ($"{Prefix}{step.Id}.{Word(outcome.Name)}", $"outcome = \"{outcome.Name}\"");
        if (outcome.Wait is { } wait)
        {
            yield return new AddNode("intermediateCatchEvent", id, step.Container.Id)
            {
                Name = outcome.Name,
                LaneId = step.Container.Lanes.LastOrDefault(lane => lane.NodeRefs.Contains(step.Id))?.Id,
                Triggers = [new TimerTrigger(TimerKind.Duration, wait)],
            };
            yield return new AddFlow($"{id}.due", deciding.Id, id) { Name = outcome.Name, Condition = condition };
            yield return new AddFlow($"{id}.again", id, step.Id);
        }
        else if (deciding.Outgoing.FirstOrDefault(flow => OutcomeFlows.Takes(flow, outcome.As!)) is { } way)
        {
            yield return new AddFlow(id, deciding.Id, way.TargetRef) { Name = outcome.Name, Condition = condition };
        }
    }

    /// <summary>The step, or the gateway to which its only flow leads, where no other leads there.</summary>
    private static FlowNode Deciding(FlowNode step) =>
        step.Outgoing is [{ Condition: null, Target: ExclusiveGateway { Incoming.Count: 1 } gateway }] ? gateway : step;

    private static IEnumerable<FlowNode> Steps(IFlowContainer container) =>
        container.Nodes.SelectMany(node => (node is SubProcess inner ? Steps(inner) : []).Concat(node.Binding is null ? [] : [node]));

    private static bool IsSame(FrameOutcome one, FrameOutcome other) => one.Of == other.Of && one.Name == other.Name;

    private static string Word(string outcome)
    {
        var word = new StringBuilder();
        foreach (var sign in outcome) word.Append(char.IsAsciiLetterOrDigit(sign) ? sign : '-');
        return word.ToString();
    }
}
