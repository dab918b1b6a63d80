using System.Net;
using System.Text.Json;
using Collections.Server.Commands;
using Collections.Server.Deployments;
using Collections.Server.Simulations;

namespace Collections.Api;

public class SimulationLanesTests(SimulationLanesTests.Tomorrow tomorrow) : IClassFixture<SimulationLanesTests.Tomorrow>
{
    private readonly WorkedPortfolio worked = tomorrow.Worked;

    [Theory]
    [InlineData("early-cards", true, 1)]
    [InlineData("early-cards", false, 1)]
    [InlineData("early-cards", true, 4)]
    [InlineData("late-consumer-loan", true, 1)]
    [InlineData("late-consumer-loan", false, 3)]
    [InlineData("late-consumer-loan", true, 12)]
    [InlineData("sme", true, 1)]
    [InlineData("sme", false, 1)]
    [InlineData("sme", true, 4)]
    public async Task Many_lanes_over_small_parts_count_what_one_thread_over_the_whole_counts(string strategy, bool everybody, int days)
    {
        var document = new StrategyLists(worked.Served.Database).Document(strategy, null)!;
        var request = new SimulationRequest(document.Bpmn, document.Files, Everybody: everybody, Days: days);
        var expected = await Alone(strategy, request);
        using var memory = new PortfolioMemory(worked.Served.Database, TimeProvider.System) { SubjectsPerPart = 37 };
        using var simulator = new StrategySimulator(worked.Served.Database, memory) { Lanes = 5 };
        (await Simulate(simulator, strategy, request)).ShouldBe(expected, "facts and cases were read");
        (await Simulate(simulator, strategy, request)).ShouldBe(expected, "facts and cases were in memory");
    }

    [Fact]
    public async Task What_one_draft_left_in_memory_does_not_show_in_the_next()
    {
        var document = new StrategyLists(worked.Served.Database).Document("early-cards", null)!;
        using var memory = new PortfolioMemory(worked.Served.Database, TimeProvider.System) { SubjectsPerPart = 37 };
        using var simulator = new StrategySimulator(worked.Served.Database, memory) { Lanes = 3 };
        foreach (var threshold in new[] { 5000, 200, 90000, 1000 })
        {
            var bpmn = document.Bpmn.Replace("total due &gt; minimum balance", $"total due &gt; {threshold}", StringComparison.Ordinal);
            bpmn.ShouldNotBe(document.Bpmn);
            foreach (var everybody in new[] { true, false })
            {
                var request = new SimulationRequest(bpmn, document.Files, Everybody: everybody);
                (await Simulate(simulator, "early-cards", request)).ShouldBe(await Alone("early-cards", request), $"threshold {threshold}");
            }
        }
    }

    /// <summary>After its first night the next file was taken in: the night to come has news to tell.</summary>
    public sealed class Tomorrow : IAsyncLifetime
    {
        public WorkedPortfolio Worked { get; } = new();

        public async Task InitializeAsync()
        {
            await Worked.InitializeAsync();
            using var file = HandedInFile.Of(HandedInFile.Portfolio(WorkedPortfolio.Accounts, day: 1));
            (await Worked.Served.Client.PostAsync(new Uri("/api/portfolios/import?mapping=sample&position=2026-11-24", UriKind.Relative), file)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        public Task DisposeAsync() => Worked.DisposeAsync();
    }

    private async Task<string> Alone(string strategy, SimulationRequest request)
    {
        using var memory = new PortfolioMemory(worked.Served.Database, TimeProvider.System);
        using var simulator = new StrategySimulator(worked.Served.Database, memory) { Lanes = 1 };
        return await Simulate(simulator, strategy, request);
    }

    private static async Task<string> Simulate(StrategySimulator simulator, string strategy, SimulationRequest request)
    {
        var outcome = await simulator.Simulate(strategy, request, CancellationToken.None);
        outcome.Refusal.ShouldBeNull();
        outcome.Simulation!.Cases.ShouldBeGreaterThan(0);
        return JsonSerializer.Serialize(outcome.Simulation with { Seconds = 0 }, JsonText.Options);
    }
}
