using Collections.Engine.Planning;
using Collections.Engine.VersionChanges;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Counts;

namespace Collections.Server.VersionChanges;

/// <summary>Says what a migration would do, by the same verdicts as the migration itself, and writes nothing.</summary>
internal sealed class MigrationPreviewer(SqliteDatabase database)
{
    private const int MostSamples = 5;

    /// <summary>What becomes of the cases that are open on the old version now.</summary>
    public MigrationPreview Preview(MigrationOrder order, MigrationPlan plan)
    {
        using var reader = database.OpenReader();
        var counted = ShapeCounter.Count(reader, order.From, plan, order.Part?.Cases);
        var judged = counted.Shapes.Select(shape => (Shape: shape, Verdict: Judge(plan, shape))).ToList();
        long Of(MoveKind kind) => judged.Where(group => group.Verdict.Kind == kind).Sum(group => group.Shape.Cases);
        return new MigrationPreview(
            order.Strategy, order.From.Version, order.To.Version, judged.Sum(group => group.Shape.Cases),
            Of(MoveKind.Stays), Of(MoveKind.Moves), Of(MoveKind.Ends), Of(MoveKind.NeedsHand),
            Groups(plan, judged), Standing(plan, judged), Targets(plan.To), plan.Findings)
        {
            Part = order.Part?.Summary(counted.Others),
        };
    }

    private static CaseVerdict Judge(MigrationPlan plan, ShapeCounter.CountedShape shape)
    {
        var verdict = plan.Judge(shape.Tokens, shape.IsGoverned);
        return verdict.Kind == MoveKind.NeedsHand ? verdict : shape.Misfit?.Misfit ?? verdict;
    }

    private static List<MigrationGroup> Groups(MigrationPlan plan, List<(ShapeCounter.CountedShape Shape, CaseVerdict Verdict)> judged) =>
    [
        .. judged
            .GroupBy(one => (one.Verdict.Kind, Node: NodeOf(one.Shape, one.Verdict), one.Verdict.Rule, one.Verdict.Why))
            .Select(group => Group(plan, group.Key.Kind, plan.From.Nodes[group.Key.Node], group.First().Verdict, [.. group.Select(one => one.Shape)]))
            .OrderByDescending(group => group.Kind == Word(MoveKind.NeedsHand))
            .ThenBy(group => group.Kind == Word(MoveKind.Stays))
            .ThenByDescending(group => group.Cases)
            .ThenBy(group => group.ElementId, StringComparer.Ordinal),
    ];

    private static MigrationGroup Group(MigrationPlan plan, MoveKind kind, PlanNode node, CaseVerdict verdict, IReadOnlyList<ShapeCounter.CountedShape> shapes)
    {
        var move = plan.Moves[node.Ordinal];
        var target = kind is MoveKind.Stays or MoveKind.Moves && move.Target >= 0 ? plan.To.Nodes[move.Target] : null;
        return new MigrationGroup(
            Word(kind), node.ElementId, node.Name, target?.ElementId, target?.Name, verdict.Rule, verdict.Why, move.IsMapped,
            shapes.Sum(shape => shape.Cases), [.. shapes.SelectMany(shape => shape.Sample).Take(MostSamples)]);
    }

    private static int NodeOf(ShapeCounter.CountedShape shape, CaseVerdict verdict) =>
        verdict.Node >= 0 ? verdict.Node : shape.Tokens.FirstOrDefault(token => token.IsAtWork).Node;

    /// <summary>Each case once at each element, as counts of the canvas are.</summary>
    private static List<StandingCount> Standing(MigrationPlan plan, List<(ShapeCounter.CountedShape Shape, CaseVerdict Verdict)> judged)
    {
        var counts = new SortedDictionary<int, long>();
        foreach (var (shape, _) in judged.Where(one => one.Verdict.Kind is MoveKind.Stays or MoveKind.Moves))
        {
            foreach (var target in shape.Tokens.Where(token => token.IsAtWork).Select(token => plan.Moves[token.Node].Target).Where(target => target >= 0).Distinct())
                counts[target] = counts.GetValueOrDefault(target) + shape.Cases;
        }
        return [.. counts.Select(count => new StandingCount(plan.To.Nodes[count.Key].ElementId, count.Value))];
    }

    private static List<MigrationTarget> Targets(Plan plan) =>
        [.. plan.Nodes.Where(MigrationPlan.CanTake).Select(node => new MigrationTarget(node.ElementId, node.Name, node.ElementName))];

    internal static string Word(MoveKind kind) => kind switch
    {
        MoveKind.Stays => "stays",
        MoveKind.Moves => "moves",
        MoveKind.Ends => "ends",
        _ => "hand",
    };
}
