using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.VersionChanges;

/// <summary>
/// How cases come from one version of a strategy to another: what becomes of each element's tokens, and by that of each
/// case. Made of two plans and the wishes of a person alone; it remembers its verdicts and belongs to one thread.
/// </summary>
public sealed class MigrationPlan
{
    private readonly JoinComparison joins;
    private readonly Dictionary<int, int[]> triggers = [];
    private readonly Dictionary<string, CaseVerdict> verdicts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CaseVerdict>.AlternateLookup<ReadOnlySpan<char>> known;
    private readonly HashSet<string> former;

    internal MigrationPlan(Plan from, Plan to, IReadOnlyList<ElementMove> moves, JoinComparison joins, IReadOnlyList<VariableMove> variables, IReadOnlyList<PlanFinding> findings)
    {
        (From, To, Moves, Variables, Findings, this.joins) = (from, to, moves, variables, findings, joins);
        known = verdicts.GetAlternateLookup<ReadOnlySpan<char>>();
        former = [.. from.Nodes.Select(node => node.ElementId)];
    }

    /// <summary>The old version.</summary>
    public Plan From { get; }

    /// <summary>The new version.</summary>
    public Plan To { get; }

    /// <summary>What becomes of the tokens of each element, by its ordinal in the old version.</summary>
    public IReadOnlyList<ElementMove> Moves { get; }

    /// <summary>The variables that are carried over.</summary>
    public IReadOnlyList<VariableMove> Variables { get; }

    /// <summary>What holds for all cases: wishes that cannot be met are errors; events and variables that differ are told.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; }

    /// <summary>Compares two versions.</summary>
    /// <param name="from">The old version.</param>
    /// <param name="to">The new version, planned with the same pool of texts.</param>
    /// <param name="mapping">What a person wants for single elements; of two for one element the first counts.</param>
    public static MigrationPlan Of(Plan from, Plan to, IEnumerable<ElementMapping> mapping)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(mapping);
        return new MigrationPlanner(from, to, mapping).Plan();
    }

    /// <summary>What becomes of a case whose tokens stand so.</summary>
    public CaseVerdict Judge(CaseShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (!known.TryGetValue(shape.Key, out var verdict)) verdicts[shape.Key.ToString()] = verdict = Judge(shape.Tokens, shape.IsGoverned);
        return verdict;
    }

    /// <summary>Whether a person may bring tokens to a node.</summary>
    public static bool CanTake(PlanNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return MigrationPlanner.ProblemOfTarget(node) is null;
    }

    /// <summary>Of each trigger of a node that stays, in the new version, the place of the same one in the old version, or -1.</summary>
    internal int[] TriggersOf(int node)
    {
        if (!triggers.TryGetValue(node, out var places)) triggers[node] = places = ElementComparison.Triggers(From.Nodes[node], To.Nodes[Moves[node].Target]);
        return places;
    }

    /// <summary>Place of the flow by which a token came, at the node to which it is carried; what is no place stays as it is.</summary>
    internal int FlowOf(int node, int flow) => flow < 0 ? flow : joins.FlowPlace(node, flow, Moves[node].Target);

    /// <summary>Whether the old version does not have an element.</summary>
    internal bool IsNew(PlanNode node) => !former.Contains(node.ElementId);

    /// <summary>What becomes of cases of a shape: the same, without remembering it.</summary>
    public CaseVerdict Judge(IReadOnlyList<ShapeToken> tokens, bool isGoverned = false)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var ends = Ending(tokens);
        CaseVerdict? hand = null, moved = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ends[i]) continue;
            var move = Moves[tokens[i].Node];
            if (move.Kind == MoveKind.Ends && tokens[i].IsAtWork) return new CaseVerdict(MoveKind.Ends, move.Node, move.Rule, move.Why);
            hand ??= HandOf(tokens[i], move);
            if (move.Kind == MoveKind.Moves && tokens[i].IsAtWork) moved ??= new CaseVerdict(MoveKind.Moves, move.Node, move.Rule, move.Why);
        }
        if (isGoverned && moved is not null)
            moved = new CaseVerdict(MoveKind.NeedsHand, moved.Node, "governed", "another case of the customer governs this one, so that it takes no step: it can move once it governs itself");
        return hand ?? Meeting(tokens, ends) ?? moved ?? new CaseVerdict(MoveKind.Stays);
    }

    /// <summary>Tokens inside a host that moves end with it.</summary>
    private bool[] Ending(IReadOnlyList<ShapeToken> tokens)
    {
        var ends = new bool[tokens.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            var host = tokens[i].Host;
            ends[i] = host >= 0 && (ends[host] || (tokens[host].IsAtWork && Moves[tokens[host].Node].Kind == MoveKind.Moves));
        }
        return ends;
    }

    private CaseVerdict? HandOf(ShapeToken token, ElementMove move)
    {
        if (token.Flow == TokenTable.FlowOfListening) return null;
        var node = From.Nodes[token.Node];
        if (token.Flow == TokenTable.FlowOfCompleted)
        {
            return move.Kind == MoveKind.Stays && To.Nodes[move.Target].LeavesRecord
                ? null
                : new CaseVerdict(MoveKind.NeedsHand, move.Node, "compensation-lost", $"'{node.ElementId}' was completed and may have to be undone, which the new version cannot");
        }
        if (move.Kind == MoveKind.NeedsHand) return new CaseVerdict(MoveKind.NeedsHand, move.Node, move.Rule, move.Why);
        return move.Kind == MoveKind.Stays && JoinComparison.IsJoin(node) && token.Flow >= 0 && FlowOf(token.Node, token.Flow) < 0
            ? new CaseVerdict(MoveKind.NeedsHand, move.Node, "join-flow", $"a token waits at '{node.ElementId}', and the flow by which it came does not lead there in the new version")
            : null;
    }

    private CaseVerdict? Meeting(IReadOnlyList<ShapeToken> tokens, bool[] ends)
    {
        var scopes = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].IsAtWork && !ends[i]).GroupBy(i => tokens[i].Host, i => Moved(tokens[i]));
        foreach (var scope in scopes)
        {
            if (joins.Hindrance([.. scope]) is { } hindrance) return new CaseVerdict(MoveKind.NeedsHand, hindrance.Node, hindrance.Rule, hindrance.Why);
        }
        return null;
    }

    private MovedToken Moved(ShapeToken token)
    {
        var move = Moves[token.Node];
        var stands = move.Kind == MoveKind.Stays && token.Flow >= 0 && JoinComparison.IsJoin(From.Nodes[token.Node]);
        var arrives = move.Kind == MoveKind.Moves && JoinComparison.IsJoin(To.Nodes[move.Target]);
        return new MovedToken(token.Node, token.Flow, move.Target, stands ? FlowOf(token.Node, token.Flow) : move.Flow, stands || arrives);
    }
}
