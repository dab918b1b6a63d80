using System.Globalization;
using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Workers;
using Collections.Testing;

namespace Collections.Proofs.Schedules;

/// <summary>A process that was woken: it waits for the database, does what is due, and says how many nights that were.</summary>
internal static class ScheduleWorker
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    public static async Task Execute(WorkerOrder order, WorkerVoice voice)
    {
        using var database = await Open(order.Database).ConfigureAwait(false);
        using var desk = new ScheduledDesk(database, order.Now is { } now ? new ManualTime(now) : TimeProvider.System);
        voice.Say((await desk.Due.DoNights(CancellationToken.None).ConfigureAwait(false)).ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<SqliteDatabase> Open(string file)
    {
        while (true)
        {
            try
            {
                return SqliteDatabase.Open(file);
            }
            catch (DatabaseInUseException)
            {
                await Task.Delay(Step).ConfigureAwait(false);
            }
        }
    }
}
