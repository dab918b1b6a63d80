using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Simulations;

/// <summary>What a draft would do tonight.</summary>
internal static class SimulationEndpoints
{
    public static void Map(RouteGroupBuilder strategies) => strategies.MapPost("/{name}/simulate", Simulate).ChangesNothing().WithName("SimulateStrategy");

    private static async Task<Results<Ok<Simulation>, ProblemHttpResult>> Simulate(
        string name, SimulationRequest request, StrategySimulator simulator, LiveTurns turns, RecentSimulations recent, HttpContext context, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.Bpmn)) return Problems.Wrong("Expected the drawing in 'bpmn', found none.");
        if (request.Days is < 1 or > SimulationRequest.MostDays) return Problems.Wrong($"Expected 'days' from 1 to {SimulationRequest.MostDays}, found {request.Days}.");
        if (request.Rates?.Wrong() is { } wrong) return Problems.Wrong(wrong);
        var outcome = request.Live == true
            ? await turns.Follow(Caller.Author(context.User).Name, token => simulator.Simulate(name, request, token), cancellation).ConfigureAwait(false)
            : await simulator.Simulate(name, request, cancellation).ConfigureAwait(false);
        if (outcome is null) return Problems.Refused("Expected the last edit of this person, found one that came after it: that one is simulated.");
        return outcome.Simulation is { } simulation
            ? TypedResults.Ok(request.Live == true ? simulation : recent.Remember(name, request, simulation))
            : Problems.Refused(outcome.Refusal!, outcome.Findings);
    }
}
