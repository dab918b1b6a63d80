using Collections.Proofs.Boundaries;
using Collections.Proofs.Disks;
using Collections.Proofs.Faults;

namespace Collections.Proofs.VersionChanges;

/// <summary>Mistakes in writing a part of a migration: what must be one transaction is two.</summary>
internal static class MigrationBugs
{
    public static IReadOnlyList<PlantedBug> All { get; } =
    [
        new("the version of a case in a transaction before that of its tokens", point => IsAbout(point, "UPDATE token"), simulated => Split(simulated, "UPDATE token", after: false)),
        new("the steps that a case takes by its move in a transaction behind it", point => IsAbout(point, "INTO outbox"), simulated => Split(simulated, "INTO outbox", after: false)),
    ];

    private static bool IsAbout(BoundaryPoint point, string words) =>
        point is { IsDisk: false, Fault: Fault.DiesBefore } && point.Label.Contains(words, StringComparison.Ordinal);

    private static void Split(SimulatedOffice simulated, string words, bool after) => PlantedBug.Split(simulated, words, after);
}
