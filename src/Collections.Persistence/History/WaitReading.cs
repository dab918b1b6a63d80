using System.Globalization;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Values;
using Collections.Engine.Activities;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Persistence.History;

/// <summary>
/// Says what a wait of a case waited for where it ended by itself: by a condition, or by time. What the journal does not tell apart
/// is asked of the condition again, with the facts of that run.
/// </summary>
internal sealed class WaitReading
{
    // Of these the value depends on when they are asked.
    private static readonly string[] _clocks = ["now(", "today("];

    private readonly Dictionary<int, DateOnly> _since = [];

    /// <summary>A case has come to a node.</summary>
    public void Came(PlanNode node, DateOnly date) => _since[node.Ordinal] = date;

    /// <summary>What was awaited before a flow was taken; null where its source does not wait, or was ended otherwise.</summary>
    public (string Reason, IReadOnlyList<FactPast> Facts)? Left(Plan plan, PlanNode node, Func<IEnumerable<int>, IReadOnlyList<FactPast>> facts)
    {
        Activity? activity = (node.Operator as ActivityOperator)?.Activity;
        // What stands behind a gateway has occurred there before its flow is taken.
        return activity is { EndsByItself: false } || plan.Triggers.Any(trigger => trigger.Event == node) ? null : Ended(node, activity?.Awaited, [.. node.Triggers.Where(trigger => trigger.Event is null)], facts);
    }

    /// <summary>What was awaited before an event occurred; null where it is no condition and no time, or may have been news.</summary>
    public (string Reason, IReadOnlyList<FactPast> Facts)? Occurred(Plan plan, PlanNode node, Func<IEnumerable<int>, IReadOnlyList<FactPast>> facts)
    {
        var own = plan.Triggers.Where(trigger => trigger.Event == node).ToList();
        return own.Count == 0 || own[0].Host < 0 || own[0].Starts is not null ? null : Ended(plan.Nodes[own[0].Host], null, own, facts);
    }

    private (string Reason, IReadOnlyList<FactPast> Facts)? Ended(PlanNode stood, AwaitedCondition? condition, List<PlanTrigger> own, Func<IEnumerable<int>, IReadOnlyList<FactPast>> facts)
    {
        var conditions = own.Select(trigger => trigger.Awaited).OfType<AwaitedCondition>().ToList();
        if (own.Count(trigger => trigger.Timer is null) > conditions.Count || own.Any(trigger => trigger.AllOf != 0))
            return null;
        if (condition is not null)
            conditions.Add(condition);
        var timers = own.Select(trigger => trigger.Timer?.Text).OfType<string>().Where(text => text.Length > 0).ToList();
        if (conditions.Count > 1 || timers.Count > 1)
            return null;
        string since = _since.TryGetValue(stood.Ordinal, out DateOnly date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        if (conditions is [var awaited])
        {
            IReadOnlyList<FactPast> read = facts(awaited.Columns);
            bool? holds = Holds(awaited, read);
            if (holds is true || (holds is null && timers.Count == 0))
                return (since.Length == 0 ? $"the condition that was awaited holds: {awaited.Text}" : $"the condition that was awaited since {since} holds: {awaited.Text}", read);
            if (timers.Count == 0)
                return null;
            if (holds is null)
                return ($"either the condition that was awaited holds, or its time is over: {awaited.Text}, {timers[0]}", read);
        }

        return timers is [var time] ? (since.Length == 0 ? $"the time that was awaited is over: {time}" : $"the time that was awaited since {since} is over: {time}", []) : null;
    }

    /// <summary>Null where not all that it reads is known.</summary>
    private static bool? Holds(AwaitedCondition awaited, IReadOnlyList<FactPast> read)
    {
        if (_clocks.Any(clock => awaited.Text.Contains(clock, StringComparison.Ordinal)) || awaited.Tree.Names.Any(name => read.All(fact => fact.Name != name)))
            return null;
        FeelValue value = FeelEvaluator.Evaluate(awaited.Tree, new ContextValue(read.Select(fact => KeyValuePair.Create(fact.Name, fact.Value)))).Value;
        return value is BooleanValue { Value: true };
    }
}
