namespace Collections.Server.Benchmarks;

/// <summary>What bench changes measured.</summary>
/// <param name="Incidents">Open incidents of the night.</param>
/// <param name="Handled">How many one order has dealt with.</param>
/// <param name="HandlingSeconds">How long that took.</param>
/// <param name="Migrated">Cases that came to the other version.</param>
/// <param name="MigrationSeconds">How long that took, with planning and report.</param>
/// <param name="NightRssMiB">The most memory that the process had held after the night.</param>
/// <param name="HandlingRssMiB">The same after the order.</param>
/// <param name="MigrationRssMiB">The same after the migration.</param>
internal sealed record ChangesBenchReport(
    int Incidents, int Handled, double HandlingSeconds, long Migrated, double MigrationSeconds, double NightRssMiB, double HandlingRssMiB, double MigrationRssMiB);
