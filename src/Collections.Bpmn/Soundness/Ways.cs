using Collections.Bpmn.Model;

namespace Collections.Bpmn.Soundness;

/// <summary>Which sets of outgoing flows a node may take, whatever its conditions say.</summary>
internal sealed class Ways
{
    private const string Outcome = "outcome";

    public Ways(FlowNode node)
    {
        var flows = node.Outgoing;
        if (flows.Count == 0) Choices.Add([]);
        else if (node is ExclusiveGateway or EventBasedGateway || IsChoiceOfOutcomes(node)) Choices.AddRange(flows.Select(flow => new[] { flow }));
        else if (node is ParallelGateway || !flows.Any(flow => flow.Condition is not null || flow.IsDefault)) Choices.Add([.. flows]);
        else Combine(flows);
    }

    public List<SequenceFlow[]> Choices { get; } = [];

    /// <summary>True where there are too many combinations to look at each.</summary>
    public bool IsCut { get; private set; }

    /// <summary>An activity completes with exactly one outcome, so flows that ask for it exclude each other.</summary>
    private static bool IsChoiceOfOutcomes(FlowNode node) => node is Activity && node.Outgoing.Count > 1
        && node.Outgoing.All(flow => flow.IsDefault || (flow.Condition?.Text.Contains(Outcome, StringComparison.Ordinal) ?? false));

    /// <summary>Flows without a condition always; of those with one any that are not none; the default where there would be none.</summary>
    private void Combine(IReadOnlyList<SequenceFlow> flows)
    {
        var always = flows.Where(flow => flow.Condition is null && !flow.IsDefault).ToArray();
        var conditional = flows.Where(flow => flow.Condition is not null && !flow.IsDefault).ToArray();
        var otherwise = flows.Where(flow => flow.IsDefault).ToArray();
        IsCut = conditional.Length > SoundnessLimits.Ways;
        if (IsCut)
        {
            Choices.AddRange(conditional.Select(flow => always.Append(flow).ToArray()));
            Choices.Add([.. always, .. conditional]);
        }
        else
        {
            for (var set = 1; set < 1 << conditional.Length; set++)
                Choices.Add([.. always, .. conditional.Where((_, at) => (set >> at & 1) == 1)]);
        }
        if (always.Length + otherwise.Length > 0) Choices.Add([.. always, .. otherwise]);
    }
}
