using System.Security.Cryptography;
using System.Text.Json;
using Collections.Server.Commands;

namespace Collections.Server.Simulations;

/// <summary>The last simulations, so that one can be kept as it was seen. They go when others come, and with the process.</summary>
internal sealed class RecentSimulations
{
    /// <summary>So many can be kept afterwards.</summary>
    public const int Most = 20;

    private const int LengthOfId = 24;
    private readonly Lock gate = new();
    private readonly Queue<RecentSimulation> last = [];

    /// <summary>Remembers a simulation, and gives it the id by which it is kept.</summary>
    public Simulation Remember(string strategy, SimulationRequest request, Simulation simulation)
    {
        var digest = DraftDigest.Of(request.Bpmn, request.Files);
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((object[])[strategy, digest, simulation], JsonText.Options));
        var named = simulation with { Id = Convert.ToHexStringLower(hash)[..LengthOfId] };
        lock (gate)
        {
            last.Enqueue(new RecentSimulation(strategy, digest, new KeptContent(request.Bpmn, simulation.Days > 1 ? request.Rates : null, named)));
            if (last.Count > Most) last.Dequeue();
        }
        return named;
    }

    /// <summary>A simulation of a strategy; null where it has gone.</summary>
    public RecentSimulation? Find(string strategy, string? id)
    {
        lock (gate) return last.FirstOrDefault(one => one.Strategy == strategy && one.Content.Simulation.Id == id);
    }
}

/// <summary>A simulation that can be kept.</summary>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="Digest">Of the draft.</param>
/// <param name="Content">What is kept of it.</param>
internal sealed record RecentSimulation(string Strategy, string Digest, KeptContent Content);
