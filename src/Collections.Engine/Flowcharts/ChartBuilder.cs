using Collections.Bpmn.Elsa;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>Makes the operator of a flowchart: connections by place, how they meet, and where it begins.</summary>
internal sealed class ChartBuilder(DrawnActivity drawn, IReadOnlyDictionary<DrawnActivity, PlanNode> nodes, DefinitionInputs inputs, PlanDraft draft, FlowchartMode mode, List<PlanFlow> flows)
{
    /// <summary>More connections than this no flowchart means to have; what leads back is found in time that grows with their square.</summary>
    private const int MostConnections = 4_000;

    private readonly List<DrawnActivity> inside = drawn.Inside;

    public FlowchartOperator Build(IEnumerable<DrawnActivity> mayStart)
    {
        var connections = Connections();
        if (connections.Count > MostConnections)
        {
            inputs.Find("flowchart-size", $"at most {MostConnections} connections were expected, found {connections.Count}. Split it.");
            connections = [];
        }
        int[] triggers = [.. mayStart.Where(inside.Contains).Select(one => inside.IndexOf(one))];
        var chart = new PlanChart([.. inside.Select(Activity)], connections, Start(connections), triggers);
        CheckWaysBack(chart);
        CheckReach(chart, triggers);
        return new FlowchartOperator(chart, mode == FlowchartMode.Token ? new TokenRules() : new CounterRules());
    }

    private ChartActivity Activity(DrawnActivity one)
    {
        var isJoin = one.Activity!.Type == ElsaTypes.FlowJoin;
        var join = isJoin ? inputs.Of(one).Choice("mode", FlowJoinMode.WaitAny) : FlowJoinMode.WaitAllActive;
        var merge = isJoin ? (join == FlowJoinMode.WaitAny ? FlowMergeMode.Race : FlowMergeMode.Merge) : Merge(one.Activity.MergeMode);
        return new ChartActivity(nodes[one].Ordinal, ElsaTypes.IsTerminal(one.Activity.Type), mode == FlowchartMode.Counter ? join : FlowJoinMode.WaitAllActive, mode == FlowchartMode.Token ? merge : FlowMergeMode.Stream) { IsJoin = isJoin };
    }

    /// <summary>A mode that Elsa does not know counts as none, as it does there.</summary>
    private static FlowMergeMode Merge(string? written) =>
        Enum.TryParse<FlowMergeMode>(written, ignoreCase: true, out var merge) && Enum.IsDefined(merge) ? merge : FlowMergeMode.Stream;

    /// <summary>Connections of activities that are there, each once.</summary>
    private List<ChartConnection> Connections()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < inside.Count; i++) places.TryAdd(inside[i].Activity!.Id, i);
        var (connections, known) = (new List<ChartConnection>(), new HashSet<(int, int, int)>());
        foreach (var connection in drawn.Activity!.Connections)
        {
            if (!places.TryGetValue(connection.Source, out var source) || !places.TryGetValue(connection.Target, out var target)) continue;
            var port = draft.Setting.Pool.Add(connection.SourcePort);
            if (known.Add((source, port, target))) connections.Add(new ChartConnection(source, port, target, Flow(inside[source], inside[target])));
        }
        return connections;
    }

    private PlanFlow Flow(DrawnActivity source, DrawnActivity target)
    {
        var inside = source.Id[..(source.Id.LastIndexOf(PlanDraft.InsideOfCall, StringComparison.Ordinal) + PlanDraft.InsideOfCall.Length)];
        var stem = $"{inside}Flow_{source.Id[inside.Length..]}_{target.Activity!.Id}";
        var times = flows.Count(flow => flow.ElementId == stem || flow.ElementId.StartsWith(stem + "_", StringComparison.Ordinal));
        var flow = new PlanFlow { Ordinal = flows.Count, ElementId = times == 0 ? stem : $"{stem}_{times + 1}", Source = nodes[source].Ordinal, Target = nodes[target].Ordinal, IncomingPlace = 0, Element = nodes.Count + flows.Count };
        flows.Add(flow);
        return flow;
    }

    /// <summary>A start, else the first that may start the workflow, else the first to which nothing leads, else the first.</summary>
    private int Start(List<ChartConnection> connections)
    {
        var targets = connections.Select(connection => connection.Target).ToHashSet();
        int[] candidates =
        [
            inside.FindIndex(one => one.Activity!.Type == ElsaTypes.Start),
            inside.FindIndex(one => one.Activity!.CanStartWorkflow),
            Enumerable.Range(0, inside.Count).FirstOrDefault(place => !targets.Contains(place), -1),
            inside.Count > 0 ? 0 : -1,
        ];
        return candidates.FirstOrDefault(place => place >= 0, -1);
    }

    private void CheckReach(PlanChart chart, IEnumerable<int> triggers)
    {
        var reached = new HashSet<int>();
        var ahead = new Stack<int>(triggers.Append(chart.Start).Where(place => place >= 0));
        while (ahead.TryPop(out var place))
        {
            if (!reached.Add(place)) continue;
            foreach (var connection in chart.Outbound(place)) ahead.Push(chart.Connections[connection].Target);
        }
        foreach (var one in inside.Where((_, place) => !reached.Contains(place)))
            draft.Findings.Add(new PlanFinding("soundness/dead-element", one.Id, $"'{one.Id}': a way was expected from where the flowchart begins, found none: no case ever comes there. Connect it, or remove it.", IsError: false));
    }

    private void CheckWaysBack(PlanChart chart)
    {
        if (mode != FlowchartMode.Counter || chart.Start < 0) return;
        var graph = chart.GraphFrom(chart.Start);
        for (var place = 0; place < chart.Connections.Count; place++)
        {
            if (graph.IsValid(place)) continue;
            var (source, target) = (inside[chart.Connections[place].Source].Id, inside[chart.Connections[place].Target].Id);
            draft.Findings.Add(new PlanFinding("flowchart-backward", source, $"'{source}': its connection leads back to '{target}', which not every way from the start to it passes. Whoever follows it stands with an incident.", IsError: false));
        }
    }
}
