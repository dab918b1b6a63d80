using Collections.Bpmn.Model;
using Collections.Decisions.Columns;
using Collections.Engine.Planning;

namespace Collections.Strategies.Names;

/// <summary>Which variables exist where in a drawing: what steps on some way before have written.</summary>
public sealed class StrategyNames
{
    private readonly NameGraph graph;
    private readonly bool[] reached;
    private readonly SortedDictionary<string, NameWays> ways = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> loopNames = new(StringComparer.Ordinal);

    private StrategyNames(BpmnProcess process, PlanningResult planned)
    {
        graph = NameGraph.Of(process);
        reached = NameWays.Reached(graph);
        AddLoops(process, []);
        var written = WrittenBy(process, planned);
        foreach (var (name, elements) in written) ways[name] = new NameWays(graph, elements.Select(graph.After).ToHashSet());
        Variables =
        [
            .. written.Select(pair => new StrategyVariable(pair.Key, TypeOf(pair.Key, planned), [.. pair.Value])),
            .. loopNames.SelectMany(pair => pair.Value.Select(name => (Name: name, Loop: pair.Key))).GroupBy(pair => pair.Name, StringComparer.Ordinal)
                .Where(group => !written.ContainsKey(group.Key))
                .Select(group => new StrategyVariable(group.Key, LoopNames.Counts.Contains(group.Key) ? ColumnType.Number : ColumnType.Any, [.. group.Select(pair => pair.Loop)])),
        ];
        Elements = [.. graph.Elements.Select(At)];
    }

    /// <summary>The names of a process, from what its planning has shown of it; it need not have led to a plan.</summary>
    public static StrategyNames Of(BpmnProcess process, PlanningResult planned)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(planned);
        return new StrategyNames(process, planned);
    }

    /// <summary>All variables by name, at last those that only loops give.</summary>
    public IReadOnlyList<StrategyVariable> Variables { get; }

    /// <summary>What there is at each node and flow; at what no case can come to, all is possible.</summary>
    public IReadOnlyList<ElementNames> Elements { get; }

    /// <summary>Whether a name is one that steps write; facts are not.</summary>
    internal bool Knows(string name) => ways.ContainsKey(name);

    /// <summary>Whether no case can have the name where it comes to an element that cases can come to.</summary>
    internal bool NeverAt(string name, string elementId) => PointOf(elementId) is { } point && !ways[name].MayBeAt(point) && !IsOfLoop(name, elementId);

    /// <summary>A way to the element on which the name was not written; null where there is none.</summary>
    internal IReadOnlyList<string>? WayWithout(string name, string elementId) =>
        PointOf(elementId) is { } point && ways[name].MayLackAt(point) && !IsOfLoop(name, elementId) ? ways[name].WayWithout(point) : null;

    private int? PointOf(string elementId) => graph.Before(elementId) is >= 0 and var point && reached[point] ? point : null;

    private bool IsOfLoop(string name, string elementId) => loopNames.TryGetValue(elementId, out var own) && own.Contains(name);

    private ElementNames At(string elementId)
    {
        var point = graph.Before(elementId);
        var own = loopNames.GetValueOrDefault(elementId) ?? [];
        var there = ways.Where(pair => !own.Contains(pair.Key) && (!reached[point] || pair.Value.MayBeAt(point))).ToLookup(pair => reached[point] && !pair.Value.MayLackAt(point), pair => pair.Key);
        return new ElementNames(elementId, [.. there[true], .. own], [.. there[false]]);
    }

    /// <summary>The names that a loop gives are there for what it repeats, and for what lies inside.</summary>
    private void AddLoops(IFlowContainer container, IReadOnlyList<string> around)
    {
        foreach (var node in container.Nodes)
        {
            var own = node is Activity { LoopCharacteristics: { } loop } ? [.. around.Union(NamesOf(loop), StringComparer.Ordinal)] : around;
            if (own.Count > 0) loopNames[node.Id] = own;
            if (node is SubProcess inner) AddLoops(inner, own);
        }
        if (around.Count == 0) return;
        foreach (var flow in container.Flows) loopNames[flow.Id] = around;
    }

    private static IEnumerable<string> NamesOf(LoopCharacteristics loop) =>
        loop is MultiInstanceLoopCharacteristics { InputDataItem: { Length: > 0 } item } ? [.. LoopNames.Counts, item] : LoopNames.Counts;

    /// <summary>What a called process writes into the variables of its caller, the call has written.</summary>
    private SortedDictionary<string, SortedSet<string>> WrittenBy(BpmnProcess process, PlanningResult planned)
    {
        var written = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var use in planned.Uses.Where(use => use.IsWritten)) Add(use.Name, use.ElementId.Split('/')[0]);
        foreach (var bound in Bound(process)) Add(Plan.OutcomeName, bound);
        foreach (var situated in Situated(process, process.Settings?.Situation is not null)) Add(Plan.SituationName, situated);
        return written;

        void Add(string name, string element)
        {
            if (graph.After(element) < 0) return;
            if (!written.TryGetValue(name, out var elements)) written[name] = elements = new SortedSet<string>(Comparer<string>.Create((one, other) => graph.After(one).CompareTo(graph.After(other))));
            elements.Add(element);
        }
    }

    /// <summary>What ends with an outcome.</summary>
    private static IEnumerable<string> Bound(IFlowContainer container) =>
        container.Nodes.SelectMany(node => node is SubProcess inner ? Bound(inner) : node.Binding is null ? [] : [node.Id]);

    /// <summary>Where a case comes into a situation: that of its strategy it has from the start.</summary>
    private static IEnumerable<string> Situated(IFlowContainer container, bool isUsual) => container.Nodes.SelectMany(node =>
        (node is SubProcess inner ? Situated(inner, isUsual: false) : []).Concat(node.Situation is not null || (isUsual && node is StartEvent) ? [node.Id] : []));

    private static ColumnType TypeOf(string name, PlanningResult planned) =>
        name is Plan.OutcomeName or Plan.SituationName ? ColumnType.Text : planned.Variables.FirstOrDefault(variable => variable.Name == name)?.Type ?? ColumnType.Any;
}
