using System.Globalization;
using Collections.Proofs.Faults;

namespace Collections.Proofs.Simulation;

/// <summary>Something that goes wrong in a month.</summary>
/// <param name="Step">In which step of the month, from 0.</param>
/// <param name="Kind">What.</param>
/// <param name="Place">At which operation or command, from 1; of a clock, by how many hours.</param>
/// <param name="Fault">What happens there.</param>
internal sealed record MonthFault(int Step, MonthFaultKind Kind, long Place, Fault Fault)
{
    private const double Often = 0.35;
    private static readonly MonthFaultKind[] Kinds =
    [
        MonthFaultKind.Command, MonthFaultKind.Command, MonthFaultKind.Command, MonthFaultKind.Command,
        MonthFaultKind.Disk, MonthFaultKind.Disk, MonthFaultKind.Disk,
        MonthFaultKind.DiskFull, MonthFaultKind.Line, MonthFaultKind.Clock, MonthFaultKind.Again, MonthFaultKind.OldFile,
    ];

    private static readonly long[] Jumps = [-1, 72, -10 * 366 * 24, 26];

    /// <summary>All that goes wrong, drawn from a seed.</summary>
    public static IReadOnlyList<MonthFault> Draw(int seed, IReadOnlyList<MonthStep> steps)
    {
        var chance = new Random(seed);
        return [.. steps.Where(_ => chance.NextDouble() < Often).Select(step => Draw(chance, step)).ToList()];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"step {Step}: {Kind} {Fault} {Place}");

    private static MonthFault Draw(Random chance, MonthStep step)
    {
        var kind = Kinds[chance.Next(Kinds.Length)];
        var fault = (Fault)chance.Next(Enum.GetValues<Fault>().Length);
        var place = kind switch
        {
            MonthFaultKind.Command => Command(chance, step),
            MonthFaultKind.Clock => Jumps[chance.Next(Jumps.Length)],
            _ => 1 + chance.NextInt64(Math.Max(step.Operations, 1)),
        };
        return new MonthFault(step.Number, kind, place, fault);
    }

    /// <summary>Any command; every other time a delivery, where there is one, as nowhere else is more at stake.</summary>
    private static long Command(Random chance, MonthStep step) => step.Deliveries.Count > 0 && chance.Next(2) == 0
        ? step.Deliveries[chance.Next(step.Deliveries.Count)]
        : 1 + chance.NextInt64(Math.Max(step.Commands, 1));
}
