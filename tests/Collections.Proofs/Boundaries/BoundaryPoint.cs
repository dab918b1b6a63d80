using Collections.Proofs.Disks;
using Collections.Proofs.Faults;
using System.Globalization;

namespace Collections.Proofs.Boundaries;

/// <summary>Where a fault is put.</summary>
/// <param name="Step">The step of the run.</param>
/// <param name="IsDisk">Below the database, among the operations of the disk; else among the commands to the store and the world.</param>
/// <param name="Number">Which of them, from 1.</param>
/// <param name="Fault">What happens there.</param>
internal sealed record BoundaryPoint(StepBegin Step, bool IsDisk, int Number, Fault Fault)
{
    /// <summary>What the command is.</summary>
    public string Label => IsDisk ? "disk operation" : Step.Commands[Number - 1];

    /// <summary>Puts the fault into an office; the answer says whether it has happened.</summary>
    public Func<bool> Arm(SimulatedOffice simulated)
    {
        if (IsDisk)
        {
            var fault = new DiskFault(simulated.Disk, Number, Fault);
            fault.Arm();
            return () => fault.HasLanded;
        }
        var command = new CommandFault(simulated.Disk, Number, Fault);
        command.Arm(simulated);
        return () => command.HasLanded;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Fault} at {(IsDisk ? "disk operation" : "command")} {Number} of the {Step.Name} ({Label})");
}
