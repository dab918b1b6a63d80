using System.Diagnostics;
using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Novelties;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Nightly;

namespace Collections.Server.Benchmarks;

/// <summary>One payment for one case, from the call to the durable commit of what it moved, in turn with a bare durable commit on the same disk.</summary>
internal sealed class EventBench(string database, string folder)
{
    private const int Events = 300;

    public async Task<EventMeasure> Measure(CancellationToken cancellation)
    {
        using var opened = SqliteDatabase.Open(database);
        using var bare = SqliteDatabase.Open(Path.Combine(folder, "bare.db"));
        bare.Migrate();
        var accounts = OpenAccounts(opened);
        var day = await DaytimeRun.Begin(opened, RunRegister.LastDate(opened)!.Value, TimeProvider.System).ConfigureAwait(false);
        var reactions = new List<double>();
        var commits = new List<double>();
        for (var i = 0; i < accounts.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            await day.React(new ReceivedEvent("bench", i.ToString(CultureInfo.InvariantCulture), accounts[i], NoveltyMessages.Payment, DateTimeOffset.UnixEpoch)).ConfigureAwait(false);
            reactions.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            await Commit(bare, i).ConfigureAwait(false);
            commits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        reactions.Sort();
        commits.Sort();
        return new EventMeasure(reactions[reactions.Count / 2], reactions[(int)(reactions.Count * 0.99)], commits[commits.Count / 2]);
    }

    private static Task Commit(SqliteDatabase bare, int i) => bare.Writer.Write(session =>
    {
        var insert = session.Prepare("INSERT INTO text_code(tenant_id, code, text) VALUES (1, ?1, ?2)");
        insert.Bind(1, i);
        insert.BindText(2, i.ToString(CultureInfo.InvariantCulture));
        insert.Execute();
    });

    private static List<AccountId> OpenAccounts(SqliteDatabase database)
    {
        using var reader = database.OpenReader();
        var accounts = new List<AccountId>();
        var statement = reader.Prepare($"SELECT id >> 23 FROM collection_case WHERE tenant_id = 1 AND state = 0 AND id % 7 = 1 LIMIT {Events}");
        while (statement.Step()) accounts.Add(new AccountId(statement.ColumnLong(0)));
        statement.Reset();
        return accounts;
    }
}
