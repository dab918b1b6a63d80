using Collections.Proofs.Offices;

namespace Collections.Proofs.Simulation;

/// <summary>A step of a month, and what it did undisturbed.</summary>
/// <param name="Number">Its place in the month, from 0.</param>
/// <param name="Date">The business date.</param>
/// <param name="Name">What it is, for messages.</param>
/// <param name="Work">The step itself.</param>
/// <param name="Commands">How many commands to the store and the world.</param>
/// <param name="Deliveries">Which of the commands are deliveries, from 1.</param>
/// <param name="Operations">How many operations changed the disk.</param>
/// <param name="Hash">The state after it.</param>
internal sealed record MonthStep(int Number, DateOnly Date, string Name, Func<Office, Task> Work, long Commands, IReadOnlyList<int> Deliveries, long Operations, string Hash);
