using Collections.Proofs.Disks;

namespace Collections.Proofs.Faults;

/// <summary>One fault at one of the operations that change the disk, counted from 1; afterwards all goes well.</summary>
internal sealed class DiskFault(SimulatedDisk disk, long point, Fault fault)
{
    /// <summary>Whether the fault has happened.</summary>
    public bool HasLanded { get; private set; }

    /// <summary>Puts the fault into the disk.</summary>
    public void Arm()
    {
        var before = disk.Operations;
        disk.Fate = (_, number) =>
        {
            if (number - before != point) return DiskAnswer.Done;
            HasLanded = true;
            return fault switch
            {
                Fault.DiesBefore => DiskAnswer.PowerGoesBefore,
                Fault.DiesAfter => DiskAnswer.PowerGoesAfter,
                Fault.Throws => point % 2 == 0 ? DiskAnswer.Fails : DiskAnswer.Full,
                _ => DiskAnswer.DoneButFails,
            };
        };
    }
}
