using System.Globalization;
using Collections.Engine.Runs;
using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Dispatching;
using Collections.Server.Nightly;

namespace Collections.Proofs.Workers;

/// <summary>
/// Many nights in one process, each with the next day's file and its dispatch; tells after each what is reachable on the
/// heap, and in the end the most that the process ever took.
/// </summary>
internal static class LongWorker
{
    public static async Task Execute(WorkerOrder order, WorkerVoice voice)
    {
        using (var database = SqliteDatabase.Open(order.Database))
        {
            for (var day = 0; day < order.Count; day++)
            {
                await Night(database, order, day).ConfigureAwait(false);
                if (order.Count > 1) voice.Say(string.Create(CultureInfo.InvariantCulture, $"{WorkerWords.Measured}heap {Reachable()}"));
            }
        }
        voice.Say(string.Create(CultureInfo.InvariantCulture, $"{WorkerWords.Measured}peak {ResidentMemory.Peak()}"));
        voice.Say(WorkerWords.Done);
    }

    private static async Task Night(SqliteDatabase database, WorkerOrder order, int day)
    {
        var date = order.Date.AddDays(day);
        var night = new NightlyRun(database, TimeProvider.System)
        {
            SubjectsPerPart = order.SubjectsPerPart,
            Between = order.Bug == PlantedBug.Leak ? IRunStore (store) => new LeakingStore(store) : store => store,
        };
        var file = order.Portfolio!.Replace("{day}", day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        await night.Execute(new NightRequest(date, file, order.Mapping, null, null, order.Workflows), CancellationToken.None).ConfigureAwait(false);
        if (order.IsSent) await new OutboxDispatch(database, order.Spool).Execute(date, CancellationToken.None).ConfigureAwait(false);
    }

    private static long Reachable()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
