using System.Globalization;
using Collections.Activities.Dispatching;
using Collections.Domain.Accounts;
using Collections.Domain.Novelties;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Dispatching;
using Collections.Server.Nightly;

namespace Collections.Proofs.Workers;

/// <summary>Work of which every result is told to the parent the moment it counts: a message sent, an event acknowledged.</summary>
internal static class DurableWorker
{
    /// <summary>Sends what is due, every message a line to the parent.</summary>
    public static async Task Announce(WorkerOrder order, WorkerVoice voice)
    {
        using var database = await Open(order).ConfigureAwait(false);
        var pipe = new PipeSink(voice);
        var dispatch = new OutboxDispatch(database, order.Spool) { Between = sinks => sinks.Keys.ToDictionary(channel => channel, IMessageSink (_) => pipe) };
        await dispatch.Execute(order.Date, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Applies so many events, and acknowledges each.</summary>
    public static async Task React(WorkerOrder order, WorkerVoice voice)
    {
        using var database = await Open(order).ConfigureAwait(false);
        var day = await DaytimeRun.Begin(database, order.Date, TimeProvider.System).ConfigureAwait(false);
        var accounts = Accounts(database);
        for (var i = 0; i < order.Count; i++)
        {
            var id = i.ToString(CultureInfo.InvariantCulture);
            await day.React(new ReceivedEvent("proof", id, accounts[i % accounts.Count], NoveltyMessages.Payment, DateTimeOffset.UnixEpoch)).ConfigureAwait(false);
            voice.Say(WorkerWords.Acknowledged + id);
        }
    }

    private static async Task<SqliteDatabase> Open(WorkerOrder order)
    {
        var database = SqliteDatabase.Open(order.Database);
        database.Migrate();
        if (order.Bug == PlantedBug.NoSync) await database.Writer.Write(session => session.Scalar("PRAGMA synchronous = OFF"), WriteMode.Bare).ConfigureAwait(false);
        return database;
    }

    private static List<AccountId> Accounts(SqliteDatabase database)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT DISTINCT id >> 23 FROM collection_case WHERE state = 0 ORDER BY 1");
        var accounts = new List<AccountId>();
        while (select.Step()) accounts.Add(new AccountId(select.ColumnLong(0)));
        select.Reset();
        return accounts;
    }
}
