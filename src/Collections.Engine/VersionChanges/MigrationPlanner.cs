using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.VersionChanges;

/// <summary>
/// Compares two versions of a strategy, element by element: what is there in both, of the same kind and in the same scope,
/// stays; for what is not, the one element that follows and is there is proposed.
/// </summary>
internal sealed class MigrationPlanner
{
    private readonly Plan from, to;
    private readonly Dictionary<string, ElementMapping> wishes;
    private readonly Dictionary<string, PlanNode> targets;
    private readonly Dictionary<int, PlanNode> loopOfBody;
    private readonly ElementMove?[] moves;
    private readonly JoinComparison joins;
    private readonly List<PlanFinding> findings = [];

    public MigrationPlanner(Plan from, Plan to, IEnumerable<ElementMapping> mapping)
    {
        (this.from, this.to) = (from, to);
        wishes = mapping.DistinctBy(wish => wish.From, StringComparer.Ordinal).ToDictionary(wish => wish.From, StringComparer.Ordinal);
        targets = to.Nodes.ToDictionary(node => node.ElementId, StringComparer.Ordinal);
        loopOfBody = from.Nodes.Where(node => node.Loop is not null).ToDictionary(node => node.Loop!.Body);
        moves = new ElementMove?[from.Nodes.Count];
        joins = new JoinComparison(from, to);
    }

    public MigrationPlan Plan()
    {
        foreach (var wish in wishes.Values.Where(wish => from.Find(wish.From) is null))
            Wrong(wish.From, $"an element of the old version was expected, found '{wish.From}', which it does not have");
        if (from.Grouping != to.Grouping)
            Wrong(from.ProcessId, $"cases are put together by {LevelOf(from)} in the old version and by {LevelOf(to)} in the new one: none can come over");
        var all = from.Nodes.Select(node => from.Grouping == to.Grouping ? Move(node) : Hand(node, "level-changed", "belongs to cases that are put together in another way")).ToList();
        foreach (var move in all.Where(move => move.Kind == MoveKind.Stays)) CompareEvents(from.Nodes[move.Node], to.Nodes[move.Target]);
        return new MigrationPlan(from, to, all, joins, Variables(), findings);
    }

    private ElementMove Move(PlanNode node) => moves[node.Ordinal] ??= Judge(node);

    private ElementMove Judge(PlanNode node)
    {
        if (wishes.TryGetValue(node.ElementId, out var wish)) return Wished(node, wish);
        if (loopOfBody.TryGetValue(node.Ordinal, out var loop) && Move(loop).Kind != MoveKind.Stays)
            return Hand(node, "loop-changed", $"what repeats it, '{loop.ElementId}', is not the same in the new version");
        if (!targets.TryGetValue(node.ElementId, out var now))
            return Proposed(node, "element-gone", "is not in the new version");
        if (!IsSameScope(node, now)) return Hand(node, "element-scope", "lies in another subprocess in the new version, or what it lies in is not the same");
        if (!ElementComparison.IsSameKind(node, now))
            return Proposed(node, "element-changed", $"was a {ElementComparison.InWords(node)} and is a {ElementComparison.InWords(now)}");
        if (ElementComparison.Hindrance(node, now) is { } hindrance) return Hand(node, hindrance.Rule, hindrance.Why);
        return from.WorksInTurn && node.HostsScope && !ElementComparison.HasSameInside(from, node, to, now)
            ? Hand(node, "container-changed", "has other activities or connections in the new version, and its token counts by their places")
            : new ElementMove(node.Ordinal, MoveKind.Stays, now.Ordinal);
    }

    private bool IsSameScope(PlanNode node, PlanNode now)
    {
        if (node.Parent < 0 || now.Parent < 0) return node.Parent == now.Parent;
        return Move(from.Nodes[node.Parent]) is { Kind: MoveKind.Stays } parent && parent.Target == now.Parent;
    }

    private ElementMove Wished(PlanNode node, ElementMapping wish)
    {
        if (wish.EndReason is { } reason) return new ElementMove(node.Ordinal, MoveKind.Ends, -1, "mapped", reason) { IsMapped = true };
        if (wish.To is null) return Hand(node, "mapped", "was asked to stay on the old version") with { IsMapped = true };
        var problem = !targets.TryGetValue(wish.To, out var now) ? "the new version does not have"
            : !IsSameScope(node, now) ? "lies in another subprocess"
            : ProblemOfTarget(now);
        if (problem is null) return new ElementMove(node.Ordinal, MoveKind.Moves, now!.Ordinal, "mapped", $"comes to '{wish.To}', as was asked") { IsMapped = true };
        Wrong(node.ElementId, $"for '{node.ElementId}' an element was expected to which a token can come, found '{wish.To}', which {problem}");
        return Hand(node, "mapped", $"was to come to '{wish.To}', which {problem}") with { IsMapped = true };
    }

    /// <summary>Why no token can be brought to a node; null where one can.</summary>
    internal static string? ProblemOfTarget(PlanNode node) => node switch
    {
        { IsInside: true } => "a container of a workflow definition leads to",
        { IsLoopBody: true } => "is what a loop repeats",
        { Operator: EventSubProcessOperator } => "an event starts",
        { ElementName: "boundaryEvent" } => "lies on the edge of an activity",
        _ when JoinComparison.IsJoin(node) => "waits for the tokens of several flows",
        _ => null,
    };

    private ElementMove Proposed(PlanNode node, string rule, string why) => Following(node) is { } next
        ? new ElementMove(node.Ordinal, MoveKind.Moves, next.Target, rule, $"'{node.ElementId}' {why}; '{to.Nodes[next.Target].ElementId}' follows it") { Flow = next.Flow }
        : Hand(node, rule, why);

    /// <summary>The first element behind a node, as long as one flow leads on, that is there in the new version.</summary>
    private (int Target, int Flow)? Following(PlanNode node)
    {
        var seen = new HashSet<int>();
        for (var at = node; at.Outgoing is [var flow] && seen.Add(at.Ordinal);)
        {
            at = from.Nodes[flow.Target];
            if (!targets.TryGetValue(at.ElementId, out var now) || !IsSameScope(node, now) || !ElementComparison.IsSameKind(at, now)) continue;
            var place = joins.FlowPlace(flow.ElementId, now.Ordinal);
            return JoinComparison.IsJoin(now) ? place < 0 ? null : (now.Ordinal, place) : ProblemOfTarget(now) is null ? (now.Ordinal, place) : null;
        }
        return null;
    }

    private static string LevelOf(Plan plan) => plan.Grouping is { } grouping ? $"{grouping.Level} ({grouping.Lead})" : "account";

    private static ElementMove Hand(PlanNode node, string rule, string why) =>
        new(node.Ordinal, MoveKind.NeedsHand, -1, rule, why.StartsWith('\'') ? why : $"'{node.ElementId}' {why}");

    /// <summary>What a token that stands on waits for besides, or no more.</summary>
    private void CompareEvents(PlanNode node, PlanNode now)
    {
        if (node.Triggers.Count == 0 && now.Triggers.Count == 0) return;
        var places = ElementComparison.Triggers(node, now);
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0) Notice("event-added", now.ElementId, $"'{now.ElementId}' waits for '{EventOf(now.Triggers[i], now)}' too from now on");
        }
        foreach (var gone in node.Triggers.Where((_, place) => !places.Contains(place)))
            Notice("event-removed", node.ElementId, $"'{node.ElementId}' does not wait for '{EventOf(gone, node)}' any more");
    }

    private static string EventOf(PlanTrigger trigger, PlanNode node) => trigger.Event?.ElementId ?? node.ElementId;

    private List<VariableMove> Variables()
    {
        var kept = new List<VariableMove>();
        var known = to.Variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);
        foreach (var variable in from.Variables)
        {
            if (!known.TryGetValue(variable.Name, out var now))
            {
                Notice("variable-gone", from.ProcessId, $"the variable '{variable.Name}' is not in the new version: its value is forgotten");
                continue;
            }
            var move = new VariableMove(variable, now);
            kept.Add(move);
            if (move.ChangesType)
                Notice("variable-type", from.ProcessId, $"the variable '{variable.Name}' was held as {variable.Type} and is held as {now.Type}: cases whose value cannot be held stay on their version");
        }
        return kept;
    }

    private void Notice(string rule, string element, string message) => findings.Add(new PlanFinding(rule, element, message, IsError: false));

    private void Wrong(string element, string message) => findings.Add(new PlanFinding("migration-mapping", element, message));
}
