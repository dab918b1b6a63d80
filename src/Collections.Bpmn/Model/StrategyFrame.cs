namespace Collections.Bpmn.Model;

/// <summary>
/// The <c>collections:frame</c> extension of a process: what holds for its cases wherever they stand. Reactions are the
/// event subprocesses of another drawing, the house's frame; exclusions, exits and what counts as cured stand here, and go
/// before the house's of the same reason, or currency.
/// </summary>
/// <param name="Of">Id of the process whose event subprocesses are the standing reactions; null where there is none.</param>
/// <param name="Without">Names of reactions of the house's frame that do not hold here.</param>
/// <param name="Exclusions">Who gets no case.</param>
/// <param name="Exits">When a case ends, whatever it waits for.</param>
public sealed record StrategyFrame(string? Of, IReadOnlyList<string> Without, IReadOnlyList<FrameCondition> Exclusions, IReadOnlyList<FrameCondition> Exits)
{
    /// <summary>What may remain and counts as cured: an account is within all that is said of it. Empty: nothing may remain.</summary>
    public IReadOnlyList<CureTolerance> Tolerances { get; init; } = [];

    /// <summary>Where outcomes go that a step leaves open.</summary>
    public IReadOnlyList<FrameOutcome> Outcomes { get; init; } = [];
}
