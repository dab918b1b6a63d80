using Collections.Proofs.Boundaries;
using Collections.Proofs.Disks;
using Collections.Proofs.Faults;

namespace Collections.Proofs.Withdrawals;

/// <summary>Mistakes in taking a part back: what must be one transaction is two.</summary>
internal static class WithdrawalBugs
{
    public static IReadOnlyList<PlantedBug> All { get; } =
    [
        new("a case put back in a transaction before that of its tokens", point => IsAbout(point, "INTO token"), simulated => Split(simulated, "INTO token")),
        new("messages taken back in a transaction before that of the cases", point => IsAbout(point, "UPDATE collection_case"), simulated => Split(simulated, "UPDATE collection_case")),
    ];

    private static bool IsAbout(BoundaryPoint point, string words) =>
        point is { IsDisk: false, Fault: Fault.DiesBefore } && point.Label.Contains(words, StringComparison.Ordinal);

    private static void Split(SimulatedOffice simulated, string words) => PlantedBug.Split(simulated, words, after: false);
}
