using Collections.Engine.Planning;
using Collections.Server.Counts;

namespace Collections.Server.VersionChanges;

/// <summary>What a migration would do with the cases that run now.</summary>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="From">Number of the version on which the cases are.</param>
/// <param name="To">Number of the version to which they would come.</param>
/// <param name="Cases">How many are open on the old version.</param>
/// <param name="Stays">How many come over as they stand.</param>
/// <param name="Moves">How many come over, and some token of theirs to another element.</param>
/// <param name="Ends">How many would be closed.</param>
/// <param name="NeedsHand">How many would stay on the old version.</param>
/// <param name="Groups">The cases by what becomes of them and why, those that need a hand first.</param>
/// <param name="Standing">Where they would stand then, by elements of the new version, in the order of its plan.</param>
/// <param name="Targets">The elements of the new version to which tokens may be brought.</param>
/// <param name="Findings">What holds for all cases: wishes that cannot be met are errors.</param>
internal sealed record MigrationPreview(
    string Strategy, int From, int To, long Cases, long Stays, long Moves, long Ends, long NeedsHand,
    IReadOnlyList<MigrationGroup> Groups, IReadOnlyList<StandingCount> Standing, IReadOnlyList<MigrationTarget> Targets, IReadOnlyList<PlanFinding> Findings)
{
    /// <summary>The part of the cases that is meant, to which all counts belong; null = all that are open on the old version.</summary>
    public MigratedPart? Part { get; init; }
}

/// <summary>Cases of which the same becomes for the same reason.</summary>
/// <param name="Kind">stays, moves, ends or hand.</param>
/// <param name="ElementId">BPMN id, in the old version, of the element that decides; of those that stay, of the first at which they stand.</param>
/// <param name="ElementName">What the drawing calls it.</param>
/// <param name="TargetId">BPMN id, in the new version, of the element to which they come; null where there is none.</param>
/// <param name="TargetName">What the drawing calls it.</param>
/// <param name="Rule">Stable name of the judgement; empty where nothing has changed.</param>
/// <param name="Why">The judgement in words.</param>
/// <param name="IsMapped">Whether somebody asked for it.</param>
/// <param name="Cases">How many.</param>
/// <param name="Sample">Numbers of some of them.</param>
internal sealed record MigrationGroup(
    string Kind, string ElementId, string ElementName, string? TargetId, string? TargetName, string Rule, string Why, bool IsMapped, long Cases, IReadOnlyList<string> Sample);

/// <summary>An element to which tokens may be brought.</summary>
/// <param name="ElementId">BPMN id.</param>
/// <param name="Name">What the drawing calls it.</param>
/// <param name="Kind">BPMN element name.</param>
internal sealed record MigrationTarget(string ElementId, string Name, string Kind);
