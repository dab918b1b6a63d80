using Collections.Activities.Dispatching;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Proofs.Disks;
using Collections.Proofs.Faults;

namespace Collections.Proofs.Simulation;

/// <summary>A mistake that others have made, put around the office: some month must show it.</summary>
/// <param name="Name">What it is called.</param>
internal sealed record PlantedMonthBug(string Name)
{
    /// <summary>In which steps it can show at all; others need not be tried.</summary>
    public string Shows { get; init; } = "";

    /// <summary>What stands around the observer of the writer.</summary>
    public Func<IWriteObserver, IWriteObserver> Around { get; init; } = observer => observer;

    /// <summary>Put into the office on the first morning.</summary>
    public Action<SimulatedOffice> Plant { get; init; } = _ => { };

    /// <summary>Done by each process that begins after one that died.</summary>
    public Action<SimulatedOffice> Recovered { get; init; } = _ => { };

    public static IReadOnlyList<PlantedMonthBug> All { get; } =
    [
        new("outbox in a second transaction") { Shows = "night", Around = observer => new SplitTransaction(observer, "INTO outbox", after: false) },
        new("claim first") { Shows = "night", Around = observer => new SplitTransaction(observer, "UPDATE run_part SET state = 1", after: true) },
        new("an event noted as applied in a transaction of its own") { Shows = "payments", Around = observer => new SplitTransaction(observer, "UPDATE inbox", after: false) },
        new("commits that are not synced") { Plant = simulated => simulated.Disk.IgnoresSync = true },
        new("a commit that failed and was not looked at") { Plant = simulated => simulated.Office.Between = store => new HeedlessStore(store) },
        new("letters sent again on a guess") { Shows = "dispatch", Plant = simulated => simulated.World.PrinterClass = DeliveryClass.Deduplicates },
        new("a resumed night that begins with its second part") { Shows = "night", Plant = simulated => simulated.Office.Between = store => new ForgetfulStore(store) },
        new("an inbox that forgets what it has applied") { Shows = "payments", Recovered = simulated => Run(simulated, "DELETE FROM inbox") },
        new("what was being sent counts as sent") { Shows = "dispatch", Recovered = simulated => Run(simulated, "UPDATE outbox SET state = 2 WHERE state = 1") },
        new("the log thrown away after a crash") { Plant = simulated => simulated.LosesLog = true },
    ];

    /// <summary>Whether any of the faults is where the bug can show.</summary>
    public bool MayShow(MonthWindow window, IReadOnlyList<MonthFault> faults) => faults.Any(fault =>
        fault.Kind is MonthFaultKind.Command or MonthFaultKind.Disk
        && window.Steps.Any(step => step.Number == fault.Step && step.Name.Contains(Shows, StringComparison.Ordinal)));

    private static void Run(SimulatedOffice simulated, string sql) =>
        simulated.Office.Database.Writer.Write(session => session.Prepare(sql).Execute()).GetAwaiter().GetResult();
}
