using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Proofs.Disks;
using Collections.Proofs.Faults;

namespace Collections.Proofs.Boundaries;

/// <summary>A mistake that others have made, put into the writer from outside: it must show at one of the points that it concerns.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Concerns">Where it should show.</param>
/// <param name="Plant">Puts it into an office that has its fault already.</param>
internal sealed record PlantedBug(string Name, Func<BoundaryPoint, bool> Concerns, Action<SimulatedOffice> Plant)
{
    /// <summary>So many trials a bug may need to show.</summary>
    public const int MostTrials = 40;

    public static IReadOnlyList<PlantedBug> All { get; } =
    [
        new("outbox in a second transaction", point => point is { IsDisk: false, Fault: Fault.DiesBefore } && IsAbout(point, "INTO outbox"), simulated => Split(simulated, "INTO outbox", after: false)),
        new("claim first", point => point is { IsDisk: false, Fault: Fault.DiesBefore } && IsAbout(point, "INTO token"), simulated => Split(simulated, "UPDATE run_part SET state = 1", after: true)),
        new("an event noted as applied in a transaction of its own", point => point is { IsDisk: false, Fault: Fault.DiesBefore } && IsAbout(point, "UPDATE inbox"), simulated => Split(simulated, "UPDATE inbox", after: false)),
    ];

    private static bool IsAbout(BoundaryPoint point, string words) => point.Label.Contains(words, StringComparison.Ordinal);

    /// <summary>Makes two transactions of one, at a statement.</summary>
    internal static void Split(SimulatedOffice simulated, string words, bool after)
    {
        var planted = new SplitTransaction(simulated.Office.Observer!, words, after);
        simulated.Office.Observer = planted;
        simulated.Office.Database.Writer.Observer = planted;
    }
}
