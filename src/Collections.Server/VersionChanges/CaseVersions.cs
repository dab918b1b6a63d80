using System.Diagnostics;
using System.Text.Json;
using Collections.Engine.Runs;
using Collections.Engine.VersionChanges;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.StateHash;
using Collections.Server.Commands;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Server.VersionChanges;

/// <summary>
/// Brings running cases to another version: a run of its own kind, part by part, each in one transaction. One that was
/// broken off goes on where it ended; the same again finds nothing left to do.
/// </summary>
internal sealed class CaseVersions(SqliteDatabase database, TimeProvider time)
{
    private const long DefaultPortfolio = RunStores.Portfolio;

    // Each is looked up with its kin; beyond that the portfolio is gone through as fast.
    private const int MostAlone = 10_000;
    private static readonly string CountMigrated = "SELECT count(*) FROM journal WHERE tenant_id = 1 AND run = ?1 AND stage = 0 AND version_id = ?2";
    private static readonly string CountClosed = """
        SELECT count(*) FROM journal j JOIN collection_case c ON c.tenant_id = 1 AND c.id = j.case_id AND c.state = 1
        WHERE j.tenant_id = 1 AND j.run = ?1 AND j.stage = 0 AND j.version_id = ?2
        """;

    /// <summary>Told the number of the run when it is begun, or taken up again.</summary>
    public Action<long>? Begun { get; init; }

    /// <summary>Told how many parts of how many are done.</summary>
    public Action<MigrationOrder, int, int>? PartDone { get; init; }

    /// <summary>Whether the state hash is computed: it reads the whole state.</summary>
    public bool WithStateHash { get; init; } = true;

    /// <summary>About how many subjects a part has.</summary>
    public int SubjectsPerPart { get; init; } = RunDefinition.DefaultSubjectsPerPart;

    /// <summary>What stands between the run and its store: nothing, but for proofs, which put their faults there.</summary>
    public Func<IRunStore, IRunStore> Between { get; init; } = store => store;

    /// <summary>Works a migration. One that was broken off before is ended first.</summary>
    public async Task<MigrationReport> Execute(MigrationOrder order, CancellationToken cancellation)
    {
        using var turn = await database.RunLease.BeginNight(cancellation).ConfigureAwait(false);
        database.Migrate();
        if (RunRegister.BrokenOff(database, DefaultPortfolio, DateOnly.MaxValue) is [var broken, ..])
            throw new UsageException($"The night of {broken:yyyy-MM-dd} was broken off: it was expected to end before cases change their version.");
        await EndBrokenOff(cancellation).ConfigureAwait(false);
        return await Work(order, cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends migrations that were broken off. Whoever asks has the turn of nights.</summary>
    public async Task EndBrokenOff(CancellationToken cancellation)
    {
        while (OpenMigrations.Read(database) is { } open) await Work(open, cancellation).ConfigureAwait(false);
    }

    private async Task<MigrationReport> Work(MigrationOrder order, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var date = RunRegister.LastDate(database) ?? throw new UsageException("A night was expected to have been worked before cases change their version, found none.");
        if (Night.Prepare(Workplace.Open(database), date, SubjectsPerPart).Held.FirstOrDefault(drift => drift.Version.Id == order.From.Id || drift.Version.Id == order.To.Id) is { } drift)
            throw new UsageException(drift.Sentence);
        var claim = await new RunRegister(database, time).BeginMigration(DefaultPortfolio, date, order, NightlyRun.Holder()).ConfigureAwait(false);
        var ticket = claim.Ticket!;
        Begun?.Invoke(ticket.Number);
        var night = Night.Prepare(Workplace.Open(database, claim.Terms), date, SubjectsPerPart);
        var migration = Migration(night, order);
        var run = new Engine.Runs.Run(night.Definition, Between(RunStores.Open(database, night)), ticket) { Progress = (done, of) => PartDone?.Invoke(order, done, of) };
        var ran = run.Migrate(migration, cancellation);
        var left = new MigrationPreviewer(database).Preview(order, migration.Plan);
        var report = new MigrationReport(
            order.Strategy, order.From.Version, order.To.Version, order.By.Name, order.Reason, Count(CountMigrated, ticket, order), left.Groups,
            new MigratedCases(0, ran.Counts.Advanced, Count(CountClosed, ticket, order)), ran.Incidents,
            new MigrationSeconds(Stopwatch.GetElapsedTime(start).TotalSeconds), WithStateHash ? StateDump.Write(database) : "")
        {
            Part = left.Part,
        };
        await new RunRegister(database, time).Complete(ticket, JsonSerializer.Serialize(report, JsonText.Options), report.StateHash).ConfigureAwait(false);
        return report;
    }

    private static CaseMigration Migration(Night night, MigrationOrder order)
    {
        int Place(long version) => night.Versions.Select((stored, place) => (stored, place)).First(one => one.stored.Id == version).place;
        var (from, to) = (Place(order.From.Id), Place(order.To.Id));
        var plan = MigrationPlan.Of(night.Definition.Plans[from].Plan, night.Definition.Plans[to].Plan, order.Mapping.Select(wish => wish.Mapping));
        return new CaseMigration(from, to, plan, order.RestartsTimers)
        {
            Cases = order.Part?.Cases,
            Subjects = order.Part?.Cases.Count <= MostAlone ? order.Part.Subjects : null,
        };
    }

    private long Count(string sql, RunTicket ticket, MigrationOrder order)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(sql);
        select.Bind(1, ticket.Number);
        select.Bind(2, order.To.Id);
        return select.Scalar();
    }
}
