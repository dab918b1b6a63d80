using System.Globalization;
using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Offices;
using Collections.Server.Nightly;
using Collections.Testing;

namespace Collections.Proofs.Schedules;

/// <summary>What every trial begins with: a database with one night behind it and a schedule that is on.</summary>
internal sealed class ScheduleGround : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-ground-");
    private int trials;

    /// <summary>The date whose night is due next.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Works the first night of a portfolio.</summary>
    public static async Task<ScheduleGround> Of(GeneratedPortfolio portfolio, CancellationToken cancellation)
    {
        var first = portfolio.Position.AddDays(1);
        var ground = new ScheduleGround();
        using var office = new Office();
        await office.Night(first, office.Generate(portfolio), cancellation: cancellation).ConfigureAwait(false);
        await office.Database.Writer.Write(session => session.Prepare(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO schedule(tenant_id, portfolio_id, minute_of_day, is_on, catches_up, first_date, revision, changed_at, changed_by)
            VALUES (1, 1, {RunTerms.DefaultCutOff}, 1, 1, {first.DayNumber}, 0, 0, 'proof')
            """)).Execute(), cancellation: CancellationToken.None).ConfigureAwait(false);
        var next = new Server.Scheduling.Schedules(office.Database, new ManualTime(new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero))).Next()!;
        (ground.Date, ground.DueAt) = (next.Date, next.DueAt);
        await office.Database.Backup(ground.Before).ConfigureAwait(false);
        return ground;
    }

    /// <summary>A fresh copy of the database in a folder of its own; gives its path.</summary>
    public string Fresh()
    {
        var own = folder.CreateSubdirectory(string.Create(CultureInfo.InvariantCulture, $"trial-{Interlocked.Increment(ref trials)}"));
        var database = Path.Combine(own.FullName, "office.db");
        File.Copy(Before, database);
        return database;
    }

    /// <summary>What is bad about the runs of the date that was due: exactly one, at most a minute late.</summary>
    public IEnumerable<string> Bad(SqliteDatabase database)
    {
        using var context = database.OpenContext();
        var runs = context.Runs.Where(run => run.BusinessDate == Date && run.Kind == Persistence.Runs.RunKind.Nightly).ToList();
        if (runs.Count != 1) yield return string.Create(CultureInfo.InvariantCulture, $"1 night of {Date:yyyy-MM-dd} was expected, found {runs.Count}");
        foreach (var run in runs.Where(run => run.State != Persistence.Runs.RunState.Finished)) yield return $"a night that has ended was expected, found run {run.Number} {run.State}";
        foreach (var late in runs.Select(run => run.StartedAt - DueAt).Where(late => late > TimeSpan.FromSeconds(60)))
            yield return string.Create(CultureInfo.InvariantCulture, $"a start within 60 s after it was due was expected, found {late.TotalSeconds} s");
    }

    private string Before => Path.Combine(folder.FullName, "before.db");

    public void Dispose() => folder.Delete(recursive: true);
}
