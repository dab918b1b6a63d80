using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>Inclusive joins: they wait for exactly the tokens that can still arrive.</summary>
internal sealed partial class ReferenceInterpreter
{
    private static void WaitAtJoin(ReferenceToken token) => token.Outcome = null;

    private bool FireInclusiveJoin()
    {
        var waiting =
            from token in current.Alive
            where token.Stands && token.By is not null && IsInclusiveJoin(token.Node)
            orderby Ordinal(token.Node), token.Scope.Seq
            select (token.Node, token.Scope);
        foreach (var (join, scope) in waiting.Distinct().ToList())
        {
            if (!IsEnabled(join, scope)) continue;
            Fire(join, scope);
            return true;
        }
        return false;
    }

    private static bool IsInclusiveJoin(ReferenceNode node) => node is { Element: InclusiveGateway, Incoming.Count: > 1 };

    private bool IsEnabled(ReferenceNode join, ReferenceScope scope)
    {
        var tokens = current.In(scope).Where(token => token.IsWork).ToList();
        var occupied = tokens.Where(token => token.Node == join && token.By is not null).Select(token => token.By!).ToHashSet(StringComparer.Ordinal);
        return tokens.Where(token => token.Node != join).Select(token => Reached(token.Node, join))
            .All(reached => reached.IsSubsetOf(occupied) || reached.Overlaps(occupied));
    }

    /// <summary>The flows into the join to which a path leads that does not pass it.</summary>
    private static HashSet<string> Reached(ReferenceNode from, ReferenceNode join)
    {
        var (reached, seen, open) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<ReferenceNode> { from }, new Stack<ReferenceNode>([from]));
        while (open.TryPop(out var node))
        {
            foreach (var flow in node.Outgoing.Where(flow => flow.Target == join)) reached.Add(flow.Id);
            foreach (var next in Next(node).Where(next => next != join && seen.Add(next))) open.Push(next);
        }
        return reached;
    }

    private static IEnumerable<ReferenceNode> Next(ReferenceNode node) =>
        node.Outgoing.Select(flow => flow.Target).Concat(node.Edges).Concat(node.LinkTarget is { } target ? [target] : []);

    private void Fire(ReferenceNode join, ReferenceScope scope)
    {
        var first = current.In(scope).Where(token => token.Stands && token.Node == join && token.By is not null)
            .GroupBy(token => token.By).Select(same => same.MinBy(token => token.Seq)!).OrderBy(token => token.Seq).ToList();
        foreach (var other in first.Skip(1)) other.IsGone = true;
        // Where no flow can be taken it stands with an incident: it has been joined.
        first[0].By = null;
        SplitInclusively(first[0]);
    }
}
