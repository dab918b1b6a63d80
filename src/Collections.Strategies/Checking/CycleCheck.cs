using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Domain.Cycles;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Checking;

/// <summary>
/// What makes a cycle: a kind, a pool, a timer that names a day of the month, and its steps in one line: select, exclude as
/// often as wanted, allocate where it places, approve, release, post where it writes to the ledger.
/// </summary>
public static class CycleCheck
{
    private const string Prefix = "Collections.Cycle";
    private const string Select = Prefix + "Select";
    private const string Exclude = Prefix + "Exclude";
    private const string Allocate = Prefix + "Allocate";
    private const string Approve = Prefix + "Approve";
    private const string Release = Prefix + "Release";
    private const string Post = Prefix + "Post";
    private static readonly string[] Order = [Select, Exclude, Allocate, Approve, Release, Post];

    /// <summary>The day that the timer at the start of a cycle names; null where it names none.</summary>
    public static CycleDay? DayOf(BpmnProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return process.Nodes.OfType<StartEvent>().SelectMany(start => start.Definitions).OfType<TimerEventDefinition>().Select(timer => CycleDay.Read(timer.Expression)).FirstOrDefault();
    }

    /// <summary>What is wrong with the process as a cycle, or as a strategy that has steps of one.</summary>
    internal static IEnumerable<Finding> Of(StrategyPackage package, BpmnProcess process)
    {
        var found = process.Cycle is { } cycle ? OfCycle(process, cycle) : Strangers(process);
        return found.Select(one => new Finding($"{package.Name}/{StrategyPackage.BpmnFile}", one.Rule, FindingSeverity.Error, one.Element, one.Message));
    }

    private static IEnumerable<(string Rule, string Element, string Message)> Strangers(BpmnProcess process) =>
        from node in process.Nodes
        where TypeOf(node)?.StartsWith(Prefix, StringComparison.Ordinal) == true
        select ("cycle-step", node.Id, $"'{node.Name ?? node.Id}': a step of a cycle was expected in a cycle only, found it in a strategy of cases.");

    private static IEnumerable<(string Rule, string Element, string Message)> OfCycle(BpmnProcess process, CycleSettings cycle)
    {
        var kind = CycleKindText.Parse(cycle.Kind);
        if (kind is null) yield return ("cycle-settings", process.Id, $"expected as kind of the cycle one of {string.Join(", ", CycleKindText.All)}, found '{cycle.Kind}'");
        if (cycle.Pool.Trim().Length == 0) yield return ("cycle-settings", process.Id, "expected the name of the pool from which the cycle takes cases, found none");
        if (DayOf(process) is null) yield return ("cycle-day", Start(process), $"expected at the start of the cycle a timer with {CycleDay.Expected}, found '{TimerText(process)}'");
        foreach (var node in process.Nodes.Where(node => node is not (StartEvent or EndEvent) && TypeOf(node)?.StartsWith(Prefix, StringComparison.Ordinal) != true))
            yield return ("cycle-step", node.Id, $"'{node.Name ?? node.Id}': a step of a cycle was expected, found something that works cases.");
        foreach (var step in Steps(process, kind)) yield return step;
    }

    private static IEnumerable<(string Rule, string Element, string Message)> Steps(BpmnProcess process, CycleKind? kind)
    {
        var line = Line(process);
        var ranks = line.Select(node => Array.IndexOf(Order, TypeOf(node))).Where(rank => rank >= 0).ToList();
        if (!ranks.SequenceEqual(ranks.Order()) || line.Count != process.Nodes.Count)
            yield return ("cycle-order", process.Id, "expected the steps of the cycle in one line: select, exclude, allocate, approve, release, post; found another order, or ways that part");
        if (Count(process, Select) != 1) yield return ("cycle-selection", process.Id, $"expected in a cycle a step that selects cases, once, found {Count(process, Select)}");
        if (Count(process, Approve) != 1) yield return ("cycle-approval", process.Id, $"expected in a cycle a step at which two persons approve, once, found {Count(process, Approve)}");
        if (Count(process, Release) != 1) yield return ("cycle-release", process.Id, $"expected in a cycle a step that releases the batch, once, found {Count(process, Release)}");
        if (kind == CycleKind.Placement && Count(process, Allocate) != 1) yield return ("cycle-allocation", process.Id, $"expected in a cycle that places a step that allocates to firms, once, found {Count(process, Allocate)}");
        if (kind is not (CycleKind.Placement or null) && Count(process, Allocate) != 0) yield return ("cycle-allocation", process.Id, "expected a step that allocates to firms in a cycle that places only, found one in another");
        if (Count(process, Post) > 1) yield return ("cycle-ledger", process.Id, $"expected at most one step that posts to the ledger, found {Count(process, Post)}");
    }

    /// <summary>The nodes from the start along the flows, as long as there is one way.</summary>
    private static List<FlowNode> Line(BpmnProcess process)
    {
        var line = new List<FlowNode>();
        var node = process.Nodes.OfType<StartEvent>().FirstOrDefault() as FlowNode;
        while (node is not null && !line.Contains(node))
        {
            line.Add(node);
            node = process.Flows.Where(flow => flow.SourceRef == node.Id).Select(flow => flow.TargetRef).ToList() is [var next] ? process.Nodes.FirstOrDefault(one => one.Id == next) : null;
        }
        return line;
    }

    private static int Count(BpmnProcess process, string type) => process.Nodes.Count(node => TypeOf(node) == type);

    private static string? TypeOf(FlowNode node) => (node as BpmnTask)?.Binding?.ActivityType;

    private static string Start(BpmnProcess process) => process.Nodes.OfType<StartEvent>().FirstOrDefault()?.Id ?? process.Id;

    private static string TimerText(BpmnProcess process) =>
        process.Nodes.OfType<StartEvent>().SelectMany(start => start.Definitions).OfType<TimerEventDefinition>().FirstOrDefault()?.Expression ?? "";
}
