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

/// <summary>A temporary folder in which nights of a generated portfolio, everybody in it late, are run by the strategies of one bench.</summary>
internal sealed class BenchGround(long cases, string bench) : IDisposable
{
    private const int Seed = 20_261_124;

    /// <summary>Strategies that are deployed beside those of the bench; null where there are none.</summary>
    public string? Beside { get; init; }

    /// <summary>Texts of the drawings that are replaced by others.</summary>
    public IReadOnlyList<(string Text, string Instead)> Changes { get; init; } = [];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-bench-");

    /// <summary>Where everything is; gone with the ground.</summary>
    public string Folder => folder.FullName;

    /// <summary>The path of a file of the folder.</summary>
    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>Generates the day's file and takes it in; seconds of the intake alone. On the first day the strategies are deployed.</summary>
    public async Task<double> TakeIn(string database, int day, CancellationToken cancellation)
    {
        var portfolio = new GeneratedPortfolio(cases, Seed, day) { LateShare = 1.0 };
        var file = File($"day{day.ToString(CultureInfo.InvariantCulture)}.csv");
        using (var stream = System.IO.File.Create(file)) PortfolioGenerator.Write(stream, portfolio);
        using var opened = SqliteDatabase.Open(database);
        opened.Migrate();
        var start = Stopwatch.GetTimestamp();
        var night = new NightlyRun(opened, TimeProvider.System) { OutputFolder = Folder };
        await night.TakeIn(Request(file, portfolio), cancellation).ConfigureAwait(false);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (day == 0) await night.DeployFirst(Strategies()).ConfigureAwait(false);
        System.IO.File.Delete(file);
        return seconds;
    }

    /// <summary>One night on a database: load, evaluate, write, commit; planning and reporting are not in the seconds.</summary>
    public static async Task<(double Seconds, RunReport Report)> Night(string file, int day, MutationLog? capture, CancellationToken cancellation)
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
        return (seconds, report);
    }

    /// <summary>One night on a copy of <c>bench.db</c>, which stays as it is.</summary>
    public async Task<ElementsMeasure> Measure(int day, CancellationToken cancellation)
    {
        var copy = File("copy.db");
        System.IO.File.Copy(File("bench.db"), copy, overwrite: true);
        var (seconds, report) = await Night(copy, day, null, cancellation).ConfigureAwait(false);
        var steps = report.RollUps.Values.Sum(value => (long)value.Cases);
        return new ElementsMeasure(report.Counts.Advanced + report.Counts.Opened, steps, seconds, seconds * 1e9 / steps, report.Incidents);
    }

    /// <summary>The night in the middle by its seconds.</summary>
    public static ElementsMeasure Middle(IReadOnlyCollection<ElementsMeasure> measures) => measures.OrderBy(measure => measure.Seconds).ElementAt(measures.Count / 2);

    /// <summary>The value in the middle; of an even number of values the larger of the two.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    private NightRequest Request(string file, GeneratedPortfolio portfolio) => new(
        portfolio.Position.AddDays(1), file, Path.Combine(WorkflowsFolder.Find(), "portfolios", "sample.mapping.json"), portfolio.Position, null, Strategies());

    /// <summary>Where the strategies of the bench are.</summary>
    public string Strategies()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "Benchmarks");
        if (Beside is null && Changes.Count == 0) return Path.Combine(shipped, bench);
        var made = Path.Combine(Folder, "strategies");
        foreach (var source in new[] { bench, Beside }.OfType<string>().Select(name => Path.Combine(shipped, name)))
        {
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(made, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                System.IO.File.WriteAllText(target, Changes.Aggregate(System.IO.File.ReadAllText(file), (text, change) => text.Replace(change.Text, change.Instead, StringComparison.Ordinal)));
            }
        }
        return made;
    }
}
