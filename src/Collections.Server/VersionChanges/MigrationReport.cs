namespace Collections.Server.VersionChanges;

/// <summary>What a migration did. It has the places of a night's report where there is the same to tell.</summary>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="From">Number of the version on which the cases were.</param>
/// <param name="To">Number of the version to which they came.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Migrated">How many cases came to the new version, those that were closed among them.</param>
/// <param name="Left">The cases that were meant and are still on the old version, and why.</param>
/// <param name="Cases">Of those that came over: how many moved, and how many were closed.</param>
/// <param name="Incidents">How many steps wait for a person since.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="StateHash">The state after it; empty where it was not computed.</param>
internal sealed record MigrationReport(
    string Strategy, int From, int To, string By, string Reason, long Migrated, IReadOnlyList<MigrationGroup> Left, MigratedCases Cases, long Incidents, MigrationSeconds Seconds, string StateHash)
{
    /// <summary>The part of the cases that was meant, of which <see cref="Left"/> tells; null = all that were open on the old version.</summary>
    public MigratedPart? Part { get; init; }
}

/// <summary>Counts of cases that came over.</summary>
internal sealed record MigratedCases(long Opened, long Advanced, long Closed);

/// <summary>How long it took, in all.</summary>
internal sealed record MigrationSeconds(double Total);
