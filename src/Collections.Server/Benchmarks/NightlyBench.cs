using System.Diagnostics;
using System.Globalization;
using Collections.Engine.Runs;
using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Mutations;
using Collections.Persistence.Runs;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Server.Benchmarks;

/// <summary>
/// Measures two nights of a generated portfolio. Intake comes first and is measured by itself; then the same night is
/// run again and again on copies of one database, in turn with the raw write: the night's captured mutations replayed
/// through the bare driver, with the same keys, order, transactions and pragmas.
/// </summary>
internal sealed class NightlyBench(long cases, int pairs)
{
    private const int Seed = 20_261_124;
    private readonly string folder = Path.Combine(Path.GetTempPath(), "collections-bench-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Told what is being measured.</summary>
    public IProgress<string>? Progress { get; init; }

    public async Task<NightlyBenchReport> Run(CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return await Measure(cancellation).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<NightlyBenchReport> Measure(CancellationToken cancellation)
    {
        var database = Path.Combine(folder, "bench.db");
        var first = await TakeIn(database, 0, cancellation).ConfigureAwait(false);
        var night1 = await MeasureNight(database, 0, first, cancellation).ConfigureAwait(false);
        var second = await TakeIn(database, 1, cancellation).ConfigureAwait(false);
        var night2 = await MeasureNight(database, 1, second, cancellation).ConfigureAwait(false);
        var bytes = new FileInfo(database).Length;
        var events = await new EventBench(database, folder).Measure(cancellation).ConfigureAwait(false);
        return new NightlyBenchReport(cases, "sqlite", new IntakeMeasure(first), night1, night2, events, (double)bytes / cases, PeakMemory.MebiBytes());
    }

    /// <summary>Generates the day's file and takes it in; seconds of the intake alone.</summary>
    private async Task<double> TakeIn(string database, int day, CancellationToken cancellation)
    {
        Progress?.Report($"intake of day {day + 1}");
        var portfolio = new GeneratedPortfolio(cases, Seed, day) { LateShare = 1.0 };
        var file = Path.Combine(folder, $"day{day}.csv");
        using (var stream = File.Create(file)) PortfolioGenerator.Write(stream, portfolio);
        using var opened = SqliteDatabase.Open(database);
        opened.Migrate();
        var start = Stopwatch.GetTimestamp();
        var night = new NightlyRun(opened, TimeProvider.System) { OutputFolder = folder };
        await night.TakeIn(Request(day, file, portfolio), cancellation).ConfigureAwait(false);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (day == 0) await night.DeployFirst(BenchStrategies()).ConfigureAwait(false);
        File.Delete(file);
        return seconds;
    }

    private async Task<NightMeasure> MeasureNight(string database, int day, double intakeSeconds, CancellationToken cancellation)
    {
        var log = Path.Combine(folder, "mutations.log");
        var before = Path.Combine(folder, "before.db");
        File.Copy(database, before, overwrite: true);
        Progress?.Report($"night {day + 1}: capture");
        using var mutations = new MutationLog(log);
        var captured = await Night(before, day, mutations, cancellation).ConfigureAwait(false);
        var engine = new List<double>();
        var raw = new List<double>();
        var replayed = default(ReplayResult);
        for (var pair = 0; pair < pairs; pair++)
        {
            Progress?.Report($"night {day + 1}: pair {pair + 1} of {pairs}");
            File.Copy(database, before, overwrite: true);
            engine.Add((await Night(before, day, null, cancellation).ConfigureAwait(false)).Seconds);
            File.Copy(database, before, overwrite: true);
            replayed = MutationReplay.Run(before, mutations);
            raw.Add(replayed.Seconds);
        }
        File.Delete(before);
        await Night(database, day, null, cancellation).ConfigureAwait(false);
        var (engineSeconds, rawSeconds) = (Median(engine), Median(raw));
        return new NightMeasure(
            intakeSeconds + engineSeconds,
            intakeSeconds,
            engineSeconds,
            cases / (intakeSeconds + engineSeconds),
            engineSeconds / rawSeconds,
            [.. engine.Zip(raw, (x, y) => Math.Round(x / y, 3))],
            captured.Advanced,
            new RawWriteMeasure(rawSeconds, replayed.Rows, replayed.Bytes));
    }

    /// <summary>One night on a database: load, evaluate, write, commit; planning and reporting are not in the seconds.</summary>
    private static async Task<(double Seconds, long Advanced)> Night(string file, int day, MutationLog? capture, CancellationToken cancellation)
    {
        using var database = SqliteDatabase.Open(file);
        var date = new GeneratedPortfolio(1, Seed, day).Position.AddDays(1);
        var claim = await new RunRegister(database, TimeProvider.System).Claim(1, date, "bench").ConfigureAwait(false);
        var night = Nightly.Night.Prepare(Workplace.Open(database), date, RunDefinition.DefaultSubjectsPerPart);
        var store = RunStores.Open(database, night);
        if (capture is not null) database.Writer.Observer = capture;
        var start = Stopwatch.GetTimestamp();
        var report = new Engine.Runs.Run(night.Definition, store, claim.Ticket!).Execute(cancellation);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        database.Writer.Observer = null;
        await new RunRegister(database, TimeProvider.System).Complete(claim.Ticket!, "{}", "").ConfigureAwait(false);
        return (seconds, report.Counts.Advanced);
    }

    private static NightRequest Request(int day, string file, GeneratedPortfolio portfolio) => new(
        portfolio.Position.AddDays(1), file, Path.Combine(WorkflowsFolder.Find(), "portfolios", "sample.mapping.json"), portfolio.Position, null, BenchStrategies());

    private static string BenchStrategies() => Path.Combine(AppContext.BaseDirectory, "Benchmarks");

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
