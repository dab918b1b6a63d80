using Collections.Strategies.Checking;

namespace Collections.Server.Simulations;

/// <summary>What the next nights of a draft would do, beside that of another version. Nothing of it was written.</summary>
/// <param name="Cases">Cases of the strategy in the draft's nights: that opened, or were open before.</param>
/// <param name="OtherCases">Those in the other version's nights; 0 where there is none to compare with.</param>
/// <param name="Accounts">Accounts of the portfolio that were looked at.</param>
/// <param name="Against">Number of the version that the draft is compared with; null where there is none.</param>
/// <param name="Everybody">Whether the whole portfolio came in anew.</param>
/// <param name="Seconds">How long it took, both nights together.</param>
/// <param name="BusinessDate">The date of the first night.</param>
/// <param name="Days">How many nights.</param>
/// <param name="Elements">Nodes and flows that cases passed, with what was due on these cases.</param>
/// <param name="Segments">Cases by segment; an empty name for those without.</param>
/// <param name="Messages">Messages by channel.</param>
/// <param name="Tasks">Tasks by queue.</param>
/// <param name="Placements">Cases handed over by firm.</param>
/// <param name="Findings">What the planning of the draft found.</param>
/// <param name="Basis">In words: who was worked, with which facts, and what is left out.</param>
/// <param name="ByDay">What each night of the draft would do.</param>
/// <param name="Rates">What the assumption came to in each segment of the draft; none without one.</param>
/// <param name="Observed">What was observed where rates are; null where they are chosen, or nothing is assumed.</param>
/// <param name="Id">By which it can be kept while it is one of the last; null where it cannot, as it follows an edit or was not asked for by the API.</param>
internal sealed record Simulation(
    long Cases, long OtherCases, int Accounts, int? Against, bool Everybody, double Seconds, DateOnly BusinessDate, int Days,
    IReadOnlyList<ElementDifference> Elements, IReadOnlyList<SegmentDifference> Segments, IReadOnlyList<MessageDifference> Messages,
    IReadOnlyList<TaskDifference> Tasks, IReadOnlyList<PlacementDifference> Placements, IReadOnlyList<Finding> Findings, string Basis,
    IReadOnlyList<SimulatedDay> ByDay, IReadOnlyList<SegmentRate> Rates, ObservedRates? Observed, string? Id)
{
    /// <summary>Management objects that steps brought to each state.</summary>
    public IReadOnlyList<StateDifference> States { get; init; } = [];
}

internal sealed record ElementDifference(string ElementId, long Draft, long Other, string DraftAmount, string OtherAmount);

internal sealed record SegmentDifference(string Segment, long Draft, long Other);

internal sealed record MessageDifference(string Channel, long Draft, long Other);

internal sealed record TaskDifference(string Queue, long Draft, long Other);

internal sealed record StateDifference(string State, long Draft, long Other);

internal sealed record PlacementDifference(string Firm, long Draft, long Other, string DraftAmount, string OtherAmount);
