using Collections.Decisions.Values;
using Collections.Domain.Objects;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Persistence.History;

/// <summary>Turns the steps of a case, first to last, into what they meant. Visits are counted, as messages and tasks carry their number.</summary>
/// <param name="effects">What visits had done, by the withdrawal of their run and their number.</param>
/// <param name="reference">Reference of the subject: of an object it says the type.</param>
internal sealed class StepReading(ILookup<(long Withdrawal, int Seq), EffectPast> effects, string reference)
{
    private const string Flow = "sequenceFlow";

    private readonly Dictionary<long, int> _before = [];
    private readonly Dictionary<string, FeelValue> _changed = new(StringComparer.Ordinal);
    private readonly string _type = ObjectFacts.Read(reference)?.Type ?? "";
    private readonly WaitReading _waits = new();
    private DateOnly _date;
    private long _withdrawal;
    private int visits;

    /// <summary>A run begins.</summary>
    /// <param name="run">Its number.</param>
    /// <param name="date">Its business date.</param>
    /// <param name="withdrawal">By which run it was taken back; 0 where it stands.</param>
    /// <param name="countsFrom">The run from before which visits are counted again; null where they go on.</param>
    public void Begin(long run, DateOnly date, long withdrawal, long? countsFrom)
    {
        _date = date;
        if (countsFrom is { } from && _before.Where(one => one.Key >= from).OrderBy(one => one.Key).Select(one => (int?)one.Value).FirstOrDefault() is { } count)
            visits = count;
        _before[run] = visits;
        _changed.Clear();
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
        string? ended = visits == 1 ? null : _waits.Occurred(plan, node, columns => Known(facts, Names(plan, columns)))?.Reason;
        _waits.Came(node, _date);
        var visit = new StepPast(node.ElementId, node.Name, node.ElementName, 0, Known(facts, read), [.. effects[(_withdrawal, visits)]]) { Reason = ended };
        NoteStates(visit.Effects);
        return visit;
    }

    /// <summary>What the condition read that had become true when a conditional event occurred.</summary>
    private static IEnumerable<string> Asked(Plan plan, PlanNode node) =>
        plan.Conditions.Where(trigger => trigger.Event == node).SelectMany(trigger => Names(plan, trigger.ConditionColumns));

    private StepPast Decided(HistoryPlan history, PlanNode node, int rule, FactsThen facts)
    {
        IReadOnlyCollection<string> read = history.Reads.TryGetValue(node.ElementId, out IReadOnlyCollection<string>? names) ? names : [];
        IReadOnlyList<string> reasons = (node.Operator as BoundOperator)?.Activity.Reasons ?? [];
        return rule <= reasons.Count
            ? new StepPast(node.ElementId, node.Name, node.ElementName, 0, Known(facts, read), []) { Reason = reasons[rule - 1] }
            : new StepPast(node.ElementId, node.Name, node.ElementName, rule, Known(facts, read), []);
    }

    /// <summary>Which flow is taken depends on the conditions of all that leave the node: the default has none of its own.</summary>
    private StepPast Taken(Plan plan, int element, FactsThen facts)
    {
        PlanFlow flow = plan.Flows.First(candidate => candidate.Element == element);
        PlanNode source = plan.Nodes[flow.Source];
        IEnumerable<string> read = source.Outgoing.SelectMany(other => Names(plan, other.ConditionColumns));
        var taken = new StepPast(flow.ElementId, plan.Nodes[flow.Target].Name, Flow, 0, Known(facts, read), []);
        return _waits.Left(plan, source, columns => Known(facts, Names(plan, columns))) is { } ended
            ? taken with { Reason = ended.Reason, Facts = [.. taken.Facts.Concat(ended.Facts).DistinctBy(fact => fact.Name)] }
            : taken;
    }

    /// <summary>Facts as they were when the run began, and as steps of the case have changed them in it.</summary>
    private IReadOnlyList<FactPast> Known(FactsThen facts, IEnumerable<string> names) =>
        _changed.Count == 0 ? facts.Of(names) : [.. facts.Of(names).Select(fact => _changed.TryGetValue(fact.Name, out FeelValue? value) ? fact with { Value = value } : fact)];

    private void NoteStates(IReadOnlyList<EffectPast> done)
    {
        foreach (FactPast field in done.Select(effect => effect.Field).OfType<FactPast>())
            _changed[field.Name] = field.Value;
        foreach (EffectPast state in done.Where(effect => effect.Kind == EffectPast.ObjectState))
        {
            _changed[ObjectFacts.State(_type)] = FeelValue.Of(state.What);
            _changed[ObjectFacts.Since(_type)] = state.On is { } since ? FeelValue.Of(since) : FeelValue.Null;
        }
    }

    private static IEnumerable<string> Names(Plan plan, IEnumerable<int> columns) =>
        columns.Where(column => column < plan.FirstVariable).Select(column => plan.Schema.Columns[column].Name);
}
