using Collections.Bpmn.Model;
using Collections.Decisions.Dmn;

namespace Collections.Strategies.Planning;

/// <summary>What the decisions of a drawing read: the facts that explain a rule afterwards.</summary>
public static class DecisionReads
{
    private static readonly string[] DecisionInputs = ["decision", "calendar"];

    /// <summary>By id of each node that asks a decision: the names of all input data of that decision.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> Of(BpmnProcess process, IReadOnlyDictionary<string, DmnModel> decisions)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(decisions);
        var reads = new SortedDictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        Add(process, decisions, reads);
        return reads;
    }

    /// <summary>The same of a strategy, whether it is drawn or a workflow definition; empty where it cannot run.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> Of(StrategyPlan planned, IReadOnlyDictionary<string, DmnModel> decisions)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(decisions);
        if (planned.Process is { } process) return Of(process, decisions);
        var reads = new SortedDictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        foreach (var activity in planned.Workflow?.Root.All() ?? [])
        {
            if (DecisionInputs.Select(activity.Input).FirstOrDefault(input => input is not null)?.Expression?.Text is { } name && Inputs(name, decisions) is { } inputs) reads[activity.Id] = inputs;
        }
        return reads;
    }

    private static void Add(IFlowContainer container, IReadOnlyDictionary<string, DmnModel> decisions, IDictionary<string, IReadOnlyCollection<string>> reads)
    {
        foreach (var node in container.Nodes)
        {
            if (node.Binding is { } binding && DecisionInputs.Select(binding.Find).FirstOrDefault(input => input is not null)?.ExpressionText is { } name && Inputs(name, decisions) is { } inputs) reads[node.Id] = inputs;
            if (node is SubProcess inner) Add(inner, decisions, reads);
        }
    }

    /// <summary>As the plan finds it.</summary>
    private static IReadOnlyCollection<string>? Inputs(string name, IReadOnlyDictionary<string, DmnModel> decisions) =>
        DecisionLookup.Find(decisions, name).Select(found => found.Model.InputsOf(found.Decision.Id)).FirstOrDefault();
}
