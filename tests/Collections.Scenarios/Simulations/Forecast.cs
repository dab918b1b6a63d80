using System.Globalization;
using Collections.Scenarios.Offices;
using Collections.Server.Deployments;
using Collections.Server.Simulations;

namespace Collections.Scenarios.Simulations;

/// <summary>What a simulation of the deployed drawing says of the nights that come, over the cases as they are.</summary>
internal static class Forecast
{
    public static async Task<Simulation> Of(DrawnOffice office, string strategy, string date, int days)
    {
        using var memory = new PortfolioMemory(office.Database, TimeProvider.System);
        using var simulator = new StrategySimulator(office.Database, memory) { Lanes = 1 };
        var folder = Path.Combine(office.Workflows, strategy);
        var files = new[] { "decisions", "templates" }.SelectMany(kind => Directory.GetFiles(Path.Combine(folder, kind)).Select(file => new PackageFile($"{kind}/{Path.GetFileName(file)}", File.ReadAllText(file)))).ToList();
        var outcome = await simulator.Simulate(strategy, new SimulationRequest(await File.ReadAllTextAsync(Path.Combine(folder, "strategy.bpmn")), files, Date: DateOnly.Parse(date, CultureInfo.InvariantCulture), Days: days), default);
        outcome.Refusal.ShouldBeNull();
        return outcome.Simulation!;
    }
}
