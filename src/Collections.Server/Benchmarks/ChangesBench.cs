using System.Diagnostics;
using Collections.Domain.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Server.Incidents;
using Collections.Server.Nightly;
using Collections.Server.VersionChanges;
using Collections.Strategies.Packages;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Benchmarks;

/// <summary>
/// What people change in many cases at once: after a night in which no case finds its way, all incidents are dealt with in one
/// order; then a version is published whose wait is another element, and all cases are brought to it.
/// </summary>
internal sealed class ChangesBench(long cases)
{
    private const string Name = "changes";
    private const string Strategy = "bench-changes";
    private const string Flow = "toWait";
    private const string Wait = "\"wait\"";
    private const string NewWait = "\"longWait\"";
    private static readonly Author By = new("bench", ["bench"]);

    /// <summary>Told what is being measured.</summary>
    public IProgress<string>? Progress { get; init; }

    public async Task<ChangesBenchReport> Run(CancellationToken cancellation)
    {
        using var ground = new BenchGround(cases, Name);
        var file = ground.File("bench.db");
        Progress?.Report("a night to begin with");
        await ground.TakeIn(file, 0, cancellation).ConfigureAwait(false);
        await BenchGround.Night(file, 0, null, cancellation).ConfigureAwait(false);
        using var database = SqliteDatabase.Open(file);
        var before = PeakMemory.MebiBytes();
        Progress?.Report("incidents");
        var (outcome, handling) = await Handle(database).ConfigureAwait(false);
        var afterHandling = PeakMemory.MebiBytes();
        Progress?.Report("migration");
        await Publish(database, ground.Strategies()).ConfigureAwait(false);
        var report = await new CaseVersions(database, TimeProvider.System) { WithStateHash = false }.Execute(Order(database), cancellation).ConfigureAwait(false);
        return new ChangesBenchReport(outcome.Matched, outcome.Handled, handling, report.Migrated, report.Seconds.Total, before, afterHandling, PeakMemory.MebiBytes());
    }

    private static async Task<(IncidentOutcome Outcome, double Seconds)> Handle(SqliteDatabase database)
    {
        using var day = new DayDesk(database, TimeProvider.System);
        var wanted = new IncidentHandling(null, Strategy, null, null, IncidentOrder.Skip, Flow, "Measured");
        var start = Stopwatch.GetTimestamp();
        var outcome = await new IncidentDesk(database, day, TimeProvider.System).Handle(Numbers(database), wanted, By.Name).ConfigureAwait(false);
        return (outcome, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static List<long> Numbers(SqliteDatabase database)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT number FROM incident WHERE tenant_id = 1 AND state = 0 ORDER BY number");
        var numbers = new List<long>();
        while (select.Step()) numbers.Add(select.ColumnLong(0));
        return numbers;
    }

    private static async Task Publish(SqliteDatabase database, string strategies)
    {
        var package = StrategyFolder.ReadAll(strategies).Single();
        package = package with { Bpmn = package.Bpmn.Replace(Wait, NewWait, StringComparison.Ordinal) };
        var plan = StrategyFiles.Planner(Workplace.Open(database).Facts()).Plan(package).Plan ?? throw new InvalidOperationException($"{Strategy}: the second version was expected to be fit to run.");
        await new Deployer(database, TimeProvider.System).Deploy(package, plan, publish: true, By.Name).ConfigureAwait(false);
    }

    private static MigrationOrder Order(SqliteDatabase database)
    {
        using var context = database.OpenContext();
        StrategyVersion Version(int number) => context.Set<StrategyVersion>().AsNoTracking().Single(version => version.Name == Strategy && version.Version == number);
        return new MigrationOrder(Strategy, Version(1), Version(2), [new MigrationWish("wait", "longWait", null)], RestartsTimers: false, By, "Measured");
    }
}
