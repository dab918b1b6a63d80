namespace Collections.Server.Simulations;

/// <summary>Two kept simulations beside each other: the draft's side of the first as draft, that of the second as other.</summary>
/// <param name="One">The first.</param>
/// <param name="Two">The second.</param>
/// <param name="Bpmn">The drawing of the first.</param>
/// <param name="Elements">Nodes and flows that cases passed.</param>
/// <param name="Segments">Cases by segment.</param>
/// <param name="Messages">Messages by channel.</param>
/// <param name="Tasks">Tasks by queue.</param>
/// <param name="Waiting">The most tasks that wait on any day, by queue; none where one night was simulated.</param>
/// <param name="Placements">Cases handed over by firm.</param>
internal sealed record KeptComparison(
    KeptSummary One, KeptSummary Two, string Bpmn, IReadOnlyList<ElementDifference> Elements, IReadOnlyList<SegmentDifference> Segments,
    IReadOnlyList<MessageDifference> Messages, IReadOnlyList<TaskDifference> Tasks, IReadOnlyList<TaskDifference> Waiting, IReadOnlyList<PlacementDifference> Placements)
{
    /// <summary>Management objects that steps brought to each state.</summary>
    public IReadOnlyList<StateDifference> States { get; init; } = [];

    private const string NoAmount = "0.00";

    public static KeptComparison Of(KeptDocument one, KeptDocument two)
    {
        var (left, right) = (one.Simulation, two.Simulation);
        return new KeptComparison(
            one.Summary, two.Summary, one.Bpmn,
            [.. Pairs(left.Elements, right.Elements, row => row.ElementId).Select(pair => new ElementDifference(pair.Name, pair.Left?.Draft ?? 0, pair.Right?.Draft ?? 0, pair.Left?.DraftAmount ?? NoAmount, pair.Right?.DraftAmount ?? NoAmount))],
            [.. Pairs(left.Segments, right.Segments, row => row.Segment).Select(pair => new SegmentDifference(pair.Name, pair.Left?.Draft ?? 0, pair.Right?.Draft ?? 0))],
            [.. Pairs(left.Messages, right.Messages, row => row.Channel).Select(pair => new MessageDifference(pair.Name, pair.Left?.Draft ?? 0, pair.Right?.Draft ?? 0))],
            [.. Pairs(left.Tasks, right.Tasks, row => row.Queue).Select(pair => new TaskDifference(pair.Name, pair.Left?.Draft ?? 0, pair.Right?.Draft ?? 0))],
            [.. Pairs(Most(left), Most(right), row => row.Name).Select(pair => new TaskDifference(pair.Name, pair.Left?.Count ?? 0, pair.Right?.Count ?? 0))],
            [.. Pairs(left.Placements, right.Placements, row => row.Firm).Select(pair => new PlacementDifference(pair.Name, pair.Left?.Draft ?? 0, pair.Right?.Draft ?? 0, pair.Left?.DraftAmount ?? NoAmount, pair.Right?.DraftAmount ?? NoAmount))])
        {
            States = [.. Pairs(left.States, right.States, row => row.State).Select(pair => new StateDifference(pair.Name, pair.Left?.Draft ?? 0, pair.Right?.Draft ?? 0))],
        };
    }

    private static List<NamedCount> Most(Simulation simulation) =>
        [.. simulation.ByDay.SelectMany(day => day.Queues).GroupBy(queue => queue.Queue, StringComparer.Ordinal).Select(days => new NamedCount(days.Key, days.Max(day => day.Waiting)))];

    private static IEnumerable<(string Name, T? Left, T? Right)> Pairs<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, string> nameOf)
        where T : class
    {
        var others = right.ToDictionary(nameOf, StringComparer.Ordinal);
        var ours = left.Select(nameOf).ToHashSet(StringComparer.Ordinal);
        return left.Select(row => (nameOf(row), (T?)row, others.GetValueOrDefault(nameOf(row))))
            .Concat(right.Where(row => !ours.Contains(nameOf(row))).Select(row => (nameOf(row), default(T), (T?)row)));
    }
}
