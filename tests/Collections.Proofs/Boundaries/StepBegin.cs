using Collections.Proofs.Disks;
using Collections.Proofs.Faults;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Boundaries;

/// <summary>Where a step of the run begins, and what it does undisturbed.</summary>
/// <param name="Number">Its place, from 0.</param>
/// <param name="Name">What it is, for messages.</param>
/// <param name="Work">The step itself.</param>
/// <param name="Image">The disk before it.</param>
/// <param name="World">What the world has seen before it.</param>
/// <param name="Commands">Its commands to the store and the world, in order.</param>
/// <param name="Operations">How many operations change the disk.</param>
/// <param name="After">State and world after it.</param>
internal sealed record StepBegin(
    int Number,
    string Name,
    Func<Office, Task> Work,
    DiskImage Image,
    Witness World,
    IReadOnlyList<string> Commands,
    long Operations,
    Outcome After)
{
    /// <summary>All points of the step.</summary>
    public IEnumerable<BoundaryPoint> Points() =>
        from layer in new[] { (IsDisk: false, Count: (long)Commands.Count), (IsDisk: true, Count: Operations) }
        from number in Enumerable.Range(1, (int)layer.Count)
        from fault in Enum.GetValues<Fault>()
        select new BoundaryPoint(this, layer.IsDisk, number, fault);
}
