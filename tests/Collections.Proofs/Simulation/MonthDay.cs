using Collections.Proofs.Disks;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Simulation;

/// <summary>A day of an undisturbed month.</summary>
/// <param name="Image">The disk in the morning.</param>
/// <param name="World">What the world has seen by then.</param>
/// <param name="Steps">What is done on the day.</param>
/// <param name="After">State and world in the evening.</param>
internal sealed record MonthDay(DiskImage Image, Witness World, IReadOnlyList<MonthStep> Steps, Outcome After);
