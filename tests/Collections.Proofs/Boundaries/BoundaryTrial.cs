using Collections.Proofs.Disks;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Boundaries;

/// <summary>
/// One step with one fault, given again until it ends well, as an operator would. Then state and world must be what they are
/// without the fault; where asked for, the steps after it must find nothing amiss either.
/// </summary>
internal sealed class BoundaryTrial(SmallRun run, BoundaryPoint point, Action<SimulatedOffice> plant)
{
    private const int MostAttempts = 6;

    /// <summary>Whether the fault has happened.</summary>
    public bool HasLanded { get; private set; }

    /// <summary>What is different; null where nothing is.</summary>
    public async Task<string?> Work(bool toTheEnd)
    {
        using var simulated = run.At(point.Step, point.Number);
        var hasLanded = point.Arm(simulated);
        plant(simulated);
        try
        {
            foreach (var step in run.Begins.Skip(point.Step.Number).Take(toTheEnd ? int.MaxValue : 1))
            {
                await Work(simulated, step).ConfigureAwait(false);
                HasLanded = hasLanded();
                if (simulated.Disk.IsDark) simulated.Recover();
                if (Outcome.Of(simulated).Difference(step.After) is { } difference) return $"after the {step.Name}: {difference}";
            }
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            HasLanded = hasLanded();
            return $"it did not come to an end: {failure.Message}";
        }
    }

    private static async Task Work(SimulatedOffice simulated, StepBegin step)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await step.Work(simulated.Office).ConfigureAwait(false);
                return;
            }
            catch (Exception) when (attempt < MostAttempts)
            {
                simulated.Recover();
            }
        }
    }
}
