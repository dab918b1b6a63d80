using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.Simulations;

namespace Collections.Server.Benchmarks;

/// <summary>How long an analyst waits after an edit: a sample strategy is changed again and again, and simulated over a generated portfolio.</summary>
internal sealed class SimulationBench(long cases, int times)
{
    private const string Strategy = "early-cards";
    private const int Seed = 7;

    /// <summary>Told what is being measured.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>A database in which a night was worked already; null: a portfolio is generated and worked first.</summary>
    public string? Worked { get; init; }

    public async Task<SimulationBenchReport> Run(CancellationToken cancellation)
    {
        if (Worked is not null) return await Measure(Worked, cancellation).ConfigureAwait(false);
        var folder = Directory.CreateTempSubdirectory("collections-bench-");
        try
        {
            Progress?.Report("a night to begin with");
            var file = Path.Combine(folder.FullName, "bench.db");
            await Work(folder.FullName, file, cancellation).ConfigureAwait(false);
            return await Measure(file, cancellation).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task Work(string folder, string file, CancellationToken cancellation)
    {
        var portfolio = new GeneratedPortfolio(cases, Seed);
        var rows = Path.Combine(folder, "portfolio.csv");
        using (var stream = File.Create(rows)) PortfolioGenerator.Write(stream, portfolio);
        using var database = SqliteDatabase.Open(file);
        var workflows = WorkflowsFolder.Find();
        var request = new NightRequest(portfolio.Position.AddDays(1), rows, Path.Combine(workflows, "portfolios", "sample.mapping.json"), portfolio.Position, null, workflows);
        await new NightlyRun(database, TimeProvider.System) { WithStateHash = false }.Execute(request, cancellation).ConfigureAwait(false);
    }

    private async Task<SimulationBenchReport> Measure(string file, CancellationToken cancellation)
    {
        using var database = SqliteDatabase.Open(file);
        using var memory = new PortfolioMemory(database, TimeProvider.System);
        using var simulator = new StrategySimulator(database, memory);
        var document = new StrategyLists(database).Document(Strategy, null)!;
        var drawn = new SimulationRequest(document.Bpmn, document.Files);
        var edits = new List<SimulationMeasure>();
        Simulation? cold = null;
        foreach (var everybody in new[] { true, false })
        {
            Progress?.Report(everybody ? "everybody comes in anew" : "tonight");
            var first = await Simulate(simulator, drawn with { Everybody = everybody }, cancellation).ConfigureAwait(false);
            cold ??= first;
            foreach (var edit in SimulationEdit.All)
            {
                var seconds = new List<double>();
                for (var time = 0; time < times; time++)
                    seconds.Add((await Simulate(simulator, edit.Make(drawn, time) with { Everybody = everybody }, cancellation).ConfigureAwait(false)).Seconds);
                edits.Add(new SimulationMeasure($"{edit.Name}, {(everybody ? "everybody anew" : "tonight")}", BenchGround.Median(seconds), seconds.Max()));
            }
        }
        return new SimulationBenchReport(cold!.Accounts, cold.Seconds, edits, PeakMemory.MebiBytes());
    }

    private static async Task<Simulation> Simulate(StrategySimulator simulator, SimulationRequest request, CancellationToken cancellation)
    {
        var outcome = await simulator.Simulate(Strategy, request, cancellation).ConfigureAwait(false);
        return outcome.Simulation ?? throw new InvalidOperationException(outcome.Refusal);
    }
}
