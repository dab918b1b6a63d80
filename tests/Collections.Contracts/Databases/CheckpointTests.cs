using Collections.Persistence.Providers.Sqlite;

namespace Collections.Contracts.Databases;

public sealed class CheckpointTests : IDisposable
{
    private const int Mebibyte = 1 << 20;

    private readonly TemporaryDatabase _temporary = new();

    private SqliteDatabase Database => _temporary.Database;

    private long LogLength => new FileInfo(Database.File + "-wal") is { Exists: true } log ? log.Length : 0;

    [Fact]
    public async Task The_log_stays_bounded_while_much_is_written()
    {
        await WriteMebibytes(0, 240);
        LogLength.ShouldBeLessThan(80L * Mebibyte);
        new FileInfo(Database.File).Length.ShouldBeGreaterThan(150L * Mebibyte);
    }

    [Fact]
    public async Task The_log_is_emptied_at_rest_once_no_reader_needs_it()
    {
        using (Database.OpenReader())
        {
            await WriteMebibytes(0, 2);
            await Task.Delay(TimeSpan.FromSeconds(1.5));
            LogLength.ShouldBeGreaterThan(2L * Mebibyte);
        }

        for (int i = 0; i < 50 && LogLength > 0; i++)
            await Task.Delay(100);
        LogLength.ShouldBe(0);
        Database.Read("SELECT count(*) FROM month_snapshot").ShouldBe("2");
    }

    [Fact]
    public async Task A_commit_does_not_checkpoint_by_itself()
    {
        await WriteMebibytes(0, 16);
        new FileInfo(Database.File).Length.ShouldBeLessThan(2L * Mebibyte);
        LogLength.ShouldBeGreaterThan(16L * Mebibyte);
    }

    [Fact]
    public async Task Closing_leaves_one_file_that_holds_everything()
    {
        await WriteMebibytes(0, 3);
        Database.Dispose();
        LogLength.ShouldBe(0);
        using SqliteDatabase reopened = SqliteDatabase.Open(Database.File);
        reopened.Read("SELECT count(*) FROM month_snapshot").ShouldBe("3");
    }

    public void Dispose() => _temporary.Dispose();

    private async Task WriteMebibytes(int first, int count)
    {
        byte[] data = new byte[Mebibyte];
        for (int i = first; i < first + count; i++)
        {
            int part = i;
            await Database.Writer.Write(session =>
            {
                Statement insert = session.Prepare("INSERT INTO month_snapshot(tenant_id, month, part, rows, data) VALUES (1, 1, ?1, 0, ?2)");
                insert.Bind(1, part);
                insert.BindBlob(2, data);
                insert.Execute();
            });
        }
    }
}
