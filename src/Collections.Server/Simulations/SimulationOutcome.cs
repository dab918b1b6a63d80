using Collections.Strategies.Checking;

namespace Collections.Server.Simulations;

/// <summary>A simulation, or why there is none.</summary>
/// <param name="Simulation">Null where it was not possible.</param>
/// <param name="Refusal">What was expected and found; null where there is a simulation.</param>
/// <param name="Findings">What stands in the way in the draft.</param>
internal sealed record SimulationOutcome(Simulation? Simulation, string? Refusal, IReadOnlyList<Finding> Findings)
{
    public static SimulationOutcome Of(Simulation simulation) => new(simulation, null, []);

    public static SimulationOutcome Refuse(string why, IReadOnlyList<Finding>? findings = null) => new(null, why, findings ?? []);
}
