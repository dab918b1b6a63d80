using System.Globalization;
using Collections.Proofs.Boundaries;
using Collections.Proofs.Clocks;
using Collections.Proofs.Disks;
using Collections.Proofs.Faults;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Simulation;

/// <summary>
/// Some days in which things go wrong. Whoever works it gives each step again until it ends well; after each step no invariant
/// is broken, and the state is that of the month without a fault.
/// </summary>
internal sealed class MonthTrial(Month month, MonthWindow window, IReadOnlyList<MonthFault> faults, PlantedMonthBug? bug = null)
{
    private const int MostAttempts = 6;
    private WallClock clock = null!;
    private SimulatedOffice simulated = null!;

    /// <summary>Faults that happened.</summary>
    public int Landed { get; private set; }

    /// <summary>What is different; null where nothing is.</summary>
    public async Task<string?> Work(CancellationToken cancellation)
    {
        using (simulated = month.Begin(window.Days[0], window.Seed, out clock))
        {
            bug?.Plant(simulated);
            foreach (var step in window.Steps)
            {
                cancellation.ThrowIfCancellationRequested();
                if (await Work(step).ConfigureAwait(false) is { } difference)
                    return string.Create(CultureInfo.InvariantCulture, $"after step {step.Number}, the {step.Name} of {step.Date:yyyy-MM-dd}: {difference}");
            }
            return await End().ConfigureAwait(false);
        }
    }

    private async Task<string?> Work(MonthStep step)
    {
        var fault = faults.FirstOrDefault(fault => fault.Step == step.Number);
        var hasLanded = Arm(fault);
        try
        {
            await Attempt(step.Work).ConfigureAwait(false);
            if (fault is { Kind: MonthFaultKind.Again })
            {
                simulated.Recover();
                await Attempt(step.Work).ConfigureAwait(false);
            }
            if (fault is { Kind: MonthFaultKind.OldFile }) await Attempt(office => office.TakeIn(step.Date, month.FirstFile, position: month.Steps[0].Date.AddDays(-1))).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return $"it did not come to an end: {failure.Message}";
        }
        if (hasLanded()) Landed++;
        if (simulated.Disk.IsDark) simulated.Recover();
        Calm();
        if (Invariants.Broken(simulated.Office.Database) is { Count: > 0 } broken) return string.Join("; ", broken);
        var hash = simulated.Office.Hash();
        return hash == step.Hash ? null : $"state hash {step.Hash[..12]} was expected, found {hash[..12]}";
    }

    private async Task<string?> End()
    {
        simulated.Recover();
        await simulated.Office.Dispatch(window.Steps[^1].Date).ConfigureAwait(false);
        return Outcome.Of(simulated).Difference(window.Days[^1].After);
    }

    private async Task Attempt(Func<Office, Task> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await work(simulated.Office).ConfigureAwait(false);
                return;
            }
            catch (Exception) when (attempt < MostAttempts)
            {
                if (simulated.Disk.IsFull) simulated.Disk.Fate = (_, _) => DiskAnswer.Done;
                simulated.Recover();
                bug?.Recovered(simulated);
            }
        }
    }

    /// <summary>Puts the fault of this step, or none, into the office.</summary>
    private Func<bool> Arm(MonthFault? fault)
    {
        Observe(new QuietObserver());
        switch (fault?.Kind)
        {
            case MonthFaultKind.Command:
                var command = new CommandFault(simulated.Disk, fault.Place, fault.Fault);
                command.Arm(simulated);
                Observe(command);
                return () => command.HasLanded;
            case MonthFaultKind.Disk:
                var disk = new DiskFault(simulated.Disk, fault.Place, fault.Fault);
                disk.Arm();
                return () => disk.HasLanded;
            case MonthFaultKind.DiskFull:
                var from = simulated.Disk.Operations + fault.Place;
                simulated.Disk.Fate = (operation, number) => number >= from && operation == DiskOperation.Write ? DiskAnswer.Full : DiskAnswer.Done;
                return () => simulated.Disk.IsFull;
            case MonthFaultKind.Line:
                simulated.World.Arriving = () => throw new IOException("the line is dead");
                return () => true;
            case MonthFaultKind.Clock:
                clock.Jump(TimeSpan.FromHours(fault.Place));
                return () => true;
            default:
                return () => fault is not null;
        }
    }

    private void Observe(Persistence.Providers.Sqlite.Writing.IWriteObserver observer)
    {
        simulated.Office.Observer = bug is null ? observer : bug.Around(observer);
        simulated.Office.Database.Writer.Observer = simulated.Office.Observer;
    }

    private void Calm()
    {
        simulated.Disk.Fate = (_, _) => DiskAnswer.Done;
        (simulated.World.Arriving, simulated.World.Arrived) = (() => { }, () => { });
    }
}
