using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Persistence.History;

/// <summary>Turns the steps of a case, first to last, into what they meant. Visits are counted, as messages and tasks carry their number.</summary>
internal sealed class StepReading(ILookup<(long Withdrawal, int Seq), EffectPast> effects)
{
    private const string Flow = "sequenceFlow";

    private readonly Dictionary<long, int> _before = [];
    private long _withdrawal;
    private int visits;

    /// <summary>A run begins.</summary>
    /// <param name="run">Its number.</param>
    /// <param name="withdrawal">By which run it was taken back; 0 where it stands.</param>
    /// <param name="countsFrom">The run from before which visits are counted again; null where they go on.</param>
    public void Begin(long run, long withdrawal, long? countsFrom)
    {
        if (countsFrom is { } from && _before.Where(one => one.Key >= from).OrderBy(one => one.Key).Select(one => (int?)one.Value).FirstOrDefault() is { } count)
            visits = count;
        _before[run] = visits;
        _withdrawal = withdrawal;
    }

    /// <summary>The next step of the case, in the version that it had then.</summary>
    public StepPast Read(HistoryPlan history, int step, FactsThen facts)
    {
        Plan plan = history.Plan;
        int element = PathTrie.ElementOf(step);
        int rule = PathTrie.RuleOf(step);
        return element >= plan.Nodes.Count ? Taken(plan, element, facts) : rule > 0 ? Decided(history, plan.Nodes[element], rule, facts) : Visited(plan, plan.Nodes[element], facts);
    }

    private StepPast Visited(Plan plan, PlanNode node, FactsThen facts)
    {
        visits++;
        IEnumerable<string> read = visits == 1 ? Names(plan, plan.EntryColumns) : Asked(plan, node);
        return new StepPast(node.ElementId, node.Name, node.ElementName, 0, facts.Of(read), [.. effects[(_withdrawal, visits)]]);
    }

    /// <summary>What the condition read that had become true when a conditional event occurred.</summary>
    private static IEnumerable<string> Asked(Plan plan, PlanNode node) =>
        plan.Conditions.Where(trigger => trigger.Event == node).SelectMany(trigger => Names(plan, trigger.ConditionColumns));

    private static StepPast Decided(HistoryPlan history, PlanNode node, int rule, FactsThen facts)
    {
        IReadOnlyCollection<string> read = history.Reads.TryGetValue(node.ElementId, out IReadOnlyCollection<string>? names) ? names : [];
        IReadOnlyList<string> reasons = node.Operator switch
        {
            ActivityOperator { Activity: var activity } => activity.Reasons,
            SetActivityOperator { Activity: var activity } => activity.Reasons,
            _ => [],
        };
        return rule <= reasons.Count
            ? new StepPast(node.ElementId, node.Name, node.ElementName, 0, facts.Of(read), []) { Reason = reasons[rule - 1] }
            : new StepPast(node.ElementId, node.Name, node.ElementName, rule, facts.Of(read), []);
    }

    /// <summary>Which flow is taken depends on the conditions of all that leave the node: the default has none of its own.</summary>
    private static StepPast Taken(Plan plan, int element, FactsThen facts)
    {
        PlanFlow flow = plan.Flows.First(candidate => candidate.Element == element);
        IEnumerable<string> read = plan.Nodes[flow.Source].Outgoing.SelectMany(other => Names(plan, other.ConditionColumns));
        return new StepPast(flow.ElementId, plan.Nodes[flow.Target].Name, Flow, 0, facts.Of(read), []);
    }

    private static IEnumerable<string> Names(Plan plan, IEnumerable<int> columns) =>
        columns.Where(column => column < plan.FirstVariable).Select(column => plan.Schema.Columns[column].Name);
}
