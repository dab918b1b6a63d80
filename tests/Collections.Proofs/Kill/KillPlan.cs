using Collections.Intake.Generation;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Kill;

/// <summary>The kills of one chain, drawn from its seed: some at phases, in the order in which a night reaches them, and some at any time in between.</summary>
internal static class KillPlan
{
    private const int Purpose = 811;
    private const int LeastPhases = 5;

    /// <summary>A phase early in the process or a little later; further on the night may be over.</summary>
    private const int LatestOccurrence = 3;

    /// <summary>The chain of a seed. Two neighbouring seeds have all phases between them.</summary>
    public static IReadOnlyList<PlannedKill> Chain(int seed, int kills)
    {
        var draws = new SeededDraws(seed, kills, Purpose);
        var phases = Enum.GetValues<Phase>();
        var atPhases = Math.Min(kills, Math.Clamp(kills / 2, LeastPhases, phases.Length));
        var chosen = Enumerable.Range(0, atPhases).Select(i => phases[((seed * atPhases) + i) % phases.Length]).Order().ToArray();
        var chain = new List<PlannedKill>(kills);
        for (var i = 0; i < kills; i++)
        {
            // Spread evenly, the phases in their order.
            var place = i * atPhases / kills;
            var isPhase = (i + 1) * atPhases / kills > place;
            chain.Add(isPhase
                ? new PlannedKill(new PhaseStop(chosen[place], chosen[place] == Phase.Finish ? 1 : 1 + draws.Next(LatestOccurrence)), 0, false)
                : new PlannedKill(null, draws.Next(), draws.Next(2) == 0));
        }
        return chain;
    }
}
