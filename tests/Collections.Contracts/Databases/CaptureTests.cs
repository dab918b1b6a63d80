using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Mutations;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Contracts.Databases;

public sealed class CaptureTests : IDisposable
{
    private const string InsertPath = "INSERT INTO path(tenant_id, version_id, id, steps) VALUES (1, ?1, ?2, ?3)";

    private readonly TemporaryDatabase _temporary = new();

    private SqliteDatabase Database => _temporary.Database;

    private string Copy => Path.Combine(_temporary.Folder, "copy.db");

    [Fact]
    public async Task A_replay_on_a_copy_writes_byte_for_byte_the_same()
    {
        await Database.Run("INSERT INTO path VALUES (1, 1, 0, x'FF')");
        await Database.Backup(Copy);
        using MutationLog log = await Capture();
        ReplayResult replay = MutationReplay.Run(Copy, log);
        using SqliteDatabase replayed = SqliteDatabase.Open(Copy);
        Contents(replayed).ShouldBe(Contents(Database));
        replayed.Read("SELECT count(*) FROM path").ShouldBe("1501");
        replay.Rows.ShouldBe(1500 + 2 + 500 + 1 + 2);
    }

    [Fact]
    public async Task What_was_rolled_back_is_not_in_the_log()
    {
        await Database.Backup(Copy);
        using MutationLog log = await Capture();
        log.Statements.ShouldContain(InsertPath);
        MutationReplay.Run(Copy, log);
        using SqliteDatabase replayed = SqliteDatabase.Open(Copy);
        replayed.Leases().ShouldBe("grouped run");
    }

    [Fact]
    public async Task Nothing_is_recorded_once_the_capture_has_ended()
    {
        using MutationLog log = await Capture();
        long length = log.Length;
        Database.Writer.Observer = null;
        await Database.Writer.Write(session => session.AddLease("unrecorded"));
        log.Length.ShouldBe(length);
    }

    public void Dispose() => _temporary.Dispose();

    private static void InsertPaths(WriteSession session, int version, int count)
    {
        Statement insert = session.Prepare(InsertPath);
        insert.Bind(1, version);
        for (int id = 1; id <= count; id++)
        {
            insert.Bind(2, id);
            insert.BindBlob(3, new byte[id % 7 * id]);
            insert.Execute();
        }
    }

    private static string Contents(SqliteDatabase database) => string.Join('\n', new[] { "path", "lease", "customer" }.Select(
        table => database.Read($"SELECT * FROM {table} ORDER BY 1, 2").Replace("\0", "0", StringComparison.Ordinal)))
        + database.Read("SELECT sum(length(steps)), group_concat(hex(steps), '') FROM (SELECT * FROM path WHERE id < 50 ORDER BY version_id, id)");

    // Parts, a part that fails, a group of which one fails, a fence, nulls and texts.
    private async Task<MutationLog> Capture()
    {
        var log = new MutationLog(Path.Combine(_temporary.Folder, "mutations"));
        Database.Writer.Observer = log;
        await Database.Writer.Write(session => session.Check(session.Acquire("run", "node")));
        await Database.Writer.Write(session => InsertPaths(session, 2, 500));
        await Should.ThrowAsync<InvalidOperationException>(() => Database.Writer.Write(session =>
        {
            InsertPaths(session, 3, 100);
            throw new InvalidOperationException("on purpose");
        }));
        await Database.Writer.Write(session => InsertPaths(session, 3, 1000));
        Task failing = Database.Writer.Write(FailingLease, WriteMode.Event);
        Task grouped = Database.Writer.Write(session => session.AddLease("grouped"), WriteMode.Event);
        await Should.ThrowAsync<InvalidOperationException>(() => failing);
        await grouped;
        await Database.Writer.Write(UpdateAndDescribe);
        return log;
    }

    private static void FailingLease(WriteSession session)
    {
        session.AddLease("failing");
        throw new InvalidOperationException("on purpose");
    }

    private static void UpdateAndDescribe(WriteSession session)
    {
        session.Prepare("UPDATE path SET steps = x'AB' WHERE version_id = 2").ExecuteCounting().ShouldBe(500);
        Statement customer = session.Prepare("INSERT INTO customer VALUES (1, ?1, ?2, 0, ?3, NULL, 1)");
        customer.Bind(1, 1L << 39);
        customer.BindText(2, "ref 1");
        customer.BindNull(3);
        customer.Execute();
        customer.Bind(1, (1L << 39) + 1);
        customer.BindText(2, "ref 2");
        customer.BindText(3, "Muñoz");
        customer.Execute();
    }
}
