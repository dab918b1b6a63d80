namespace Collections.Engine.Runs;

/// <summary>What a run did.</summary>
/// <param name="Counts">Sums over its parts.</param>
/// <param name="RollUps">Counts and amounts by plan, element, segment and band; of the parts that this process committed.</param>
/// <param name="Incidents">How many steps wait for a person.</param>
/// <param name="Seconds">Time by phase: load, open, deliver, advance (timers, sets), wait (for the writer), total.</param>
public sealed record RunReport(
    PartCounts Counts,
    IReadOnlyDictionary<RollUpKey, RollUpValue> RollUps,
    int Incidents,
    RunSeconds Seconds);

/// <summary>Seconds by phase, of the evaluating thread; writing goes on beside it.</summary>
public readonly record struct RunSeconds(double Load, double Open, double Deliver, double Advance, double Wait, double Total);
