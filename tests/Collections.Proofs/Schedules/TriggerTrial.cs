using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Contacts;
using Collections.Server.Nightly;
using Collections.Server.Runs;
using Collections.Server.Scheduling;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Collections.Proofs.Schedules;

/// <summary>The scheduler's own file is tampered with while the server is down; then the server starts and a night is due.</summary>
internal sealed class TriggerTrial(ScheduleGround ground)
{
    /// <summary>What is done to the file, each by name.</summary>
    public static IReadOnlyList<(string Name, Action<string> Do)> Tampers { get; } =
    [
        ("nothing", _ => { }),
        ("all triggers deleted", file => Execute(file, "DELETE FROM QRTZ_SIMPLE_TRIGGERS; DELETE FROM QRTZ_TRIGGERS")),
        ("all jobs and triggers deleted", file => Execute(file, "DELETE FROM QRTZ_SIMPLE_TRIGGERS; DELETE FROM QRTZ_TRIGGERS; DELETE FROM QRTZ_JOB_DETAILS")),
        ("triggers put ten years off", file => Execute(file, "UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = NEXT_FIRE_TIME + 3155760000000000")),
        ("triggers in error", file => Execute(file, "UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = 'ERROR'")),
        ("a table missing", file => Execute(file, "DROP TABLE QRTZ_FIRED_TRIGGERS")),
        ("no database", file => File.WriteAllText(file, "This is no database, whatever its name says.")),
    ];

    /// <summary>Works it; gives what was bad. The clock is the real one: how late the night starts is not asked here.</summary>
    public async Task<IReadOnlyList<string>> Work(Action<string> tamper, CancellationToken cancellation)
    {
        var file = ground.Fresh();
        using var database = SqliteDatabase.Open(file);
        await database.Writer.Write(session => session.Prepare("UPDATE schedule SET is_on = 0").Execute(), cancellation: CancellationToken.None).ConfigureAwait(false);
        await Serve(database, () => Task.CompletedTask, cancellation).ConfigureAwait(false);
        SqliteConnection.ClearAllPools();
        tamper(file + SchedulingServices.FileEnding);
        await database.Writer.Write(session => session.Prepare("UPDATE schedule SET is_on = 1, catches_up = 0").Execute(), cancellation: CancellationToken.None).ConfigureAwait(false);
        await Serve(database, () => Worked(database, cancellation), cancellation).ConfigureAwait(false);
        using var context = database.OpenContext();
        var nights = context.Runs.Where(run => run.Kind == Persistence.Runs.RunKind.Nightly && run.BusinessDate >= ground.Date).Select(run => run.State).ToList();
        return nights is [Persistence.Runs.RunState.Finished] ? [] : [$"1 night that has ended was expected, found {nights.Count}: {string.Join(", ", nights)}"];
    }

    private static async Task Serve(SqliteDatabase database, Func<Task> meanwhile, CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(database);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<NightNews>();
        services.AddSingleton<NightDesk>();
        services.AddSingleton<DayDesk>();
        services.AddSingleton(CallListFolder.Of(database));
        SchedulingServices.Add(services, database, startsNights: true);
        await using var provider = services.BuildServiceProvider();
        var hosted = provider.GetServices<IHostedService>().ToList();
        foreach (var service in hosted) await service.StartAsync(cancellation).ConfigureAwait(false);
        await meanwhile().ConfigureAwait(false);
        foreach (var service in hosted) await service.StopAsync(cancellation).ConfigureAwait(false);
    }

    private async Task Worked(SqliteDatabase database, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!patience.IsCancellationRequested)
        {
            using (var context = database.OpenContext())
            {
                if (context.Runs.Any(run => run.Kind == Persistence.Runs.RunKind.Nightly && run.BusinessDate >= ground.Date && run.State == Persistence.Runs.RunState.Finished)) return;
            }
            await Task.Delay(5, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
