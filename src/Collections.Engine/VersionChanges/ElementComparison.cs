using Collections.Engine.Flowcharts;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.VersionChanges;

/// <summary>Whether two nodes are the same step, and whether what a token keeps at the one says the same at the other.</summary>
internal static class ElementComparison
{
    /// <summary>Whether both do the same kind of thing: the element, the activity that it is bound to, and what it waits for.</summary>
    public static bool IsSameKind(PlanNode before, PlanNode now) => KindOf(before) == KindOf(now);

    /// <summary>The kind in words.</summary>
    public static string InWords(PlanNode node) => node.Operator switch
    {
        BoundOperator { Activity: var activity } => $"{node.ElementName} that does {activity.GetType().Name}",
        _ when node.Loop is { IsMultiInstance: true } => $"{node.ElementName} with several instances",
        _ when node.Loop is not null => $"{node.ElementName} in a loop",
        WaitOperator when OwnKinds(node) is { Length: > 0 } kinds => $"{node.ElementName} for a {kinds}",
        _ => node.ElementName,
    };

    /// <summary>Why a token cannot stand on: rule and words; null where it can.</summary>
    public static (string Rule, string Why)? Hindrance(PlanNode before, PlanNode now)
    {
        if (LoopChange(before.Loop, now.Loop) is { } loop) return ("loop-changed", loop);
        if (MissingOutcomes(before, now) is { Count: > 0 } missing)
            return ("task-outcomes", $"open tasks offer the outcome {string.Join(", ", missing.Select(outcome => $"'{outcome}'"))}, which the new version does not know");
        if (before.Triggers.Any(trigger => trigger.AllOf != 0) && Awaited(before) != Awaited(now))
            return ("events-changed", "it waits for several events that must all occur, and they are not the same in the new version");
        return null;
    }

    /// <summary>Whether a container of a workflow definition has the same content: its token counts by places.</summary>
    public static bool HasSameInside(Plan from, PlanNode before, Plan to, PlanNode now) =>
        Inside(from, before).SequenceEqual(Inside(to, now)) && Connections(before).SequenceEqual(Connections(now));

    /// <summary>
    /// Of each trigger of the new node the place of the same one at the old node, or -1: the same event, and the same way in
    /// which it occurs.
    /// </summary>
    public static int[] Triggers(PlanNode before, PlanNode now)
    {
        var places = new int[now.Triggers.Count];
        var taken = new HashSet<int>();
        for (var i = 0; i < places.Length; i++)
        {
            var key = KeyOf(now.Triggers[i]);
            places[i] = Enumerable.Range(0, before.Triggers.Count).FirstOrDefault(place => KeyOf(before.Triggers[place]) == key && !taken.Contains(place), -1);
            taken.Add(places[i]);
        }
        return places;
    }

    private static (string, Type, string?, bool, bool, bool, string) KindOf(PlanNode node) => (
        node.ElementName,
        node.Operator.GetType(),
        (node.Operator as BoundOperator)?.Activity.GetType().FullName,
        node.HostsScope,
        node.IsLoopBody,
        node.IsInside,
        node.Operator is WaitOperator ? OwnKinds(node) : "");

    /// <summary>What the node itself waits for, not what is on its edge.</summary>
    private static string OwnKinds(PlanNode node) =>
        string.Join(" or a ", node.Triggers.Where(trigger => trigger.Event is null && trigger.Via is null).Select(WayOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string? LoopChange(PlanLoop? before, PlanLoop? now)
    {
        if (before is null || now is null) return before == now ? null : "it is repeated in one version only";
        return (before.IsMultiInstance, before.IsSequential, before.Collection is null, before.Output is null) == (now.IsMultiInstance, now.IsSequential, now.Collection is null, now.Output is null)
            ? null
            : "it is repeated in another way, so that what its instances have counted says nothing";
    }

    private static List<string> MissingOutcomes(PlanNode before, PlanNode now) =>
        before is { AwaitsCompletion: true, Operator: ActivityOperator old } && now.Operator is ActivityOperator operation
            ? [.. old.Activity.Completions.Except(operation.Activity.Completions, StringComparer.Ordinal)]
            : [];

    private static string Awaited(PlanNode node) => string.Join('|', node.Triggers.Select(trigger => $"{KeyOf(trigger)}{trigger.AllOf}"));

    private static (string Event, string Way) KeyOf(PlanTrigger trigger) => (trigger.Event?.ElementId ?? "", WayOf(trigger));

    private static string WayOf(PlanTrigger trigger) =>
        trigger.Timer is not null ? "timer" : trigger.Condition is not null ? "condition" : trigger.Signal >= 0 ? "signal" : "message";

    private static IEnumerable<(int, string)> Inside(Plan plan, PlanNode host) => plan.Nodes
        .Where(node => node.Parent == host.Ordinal && node.IsInside)
        .Select(node => (node.PlaceInside, node.ElementId))
        .Order();

    private static IEnumerable<(int, int, int)> Connections(PlanNode node) =>
        node.Operator is FlowchartOperator { Chart: var chart } ? chart.Connections.Select(connection => (connection.Source, connection.Port, connection.Target)) : [];
}
