using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Microsoft.EntityFrameworkCore;

namespace Collections.Contracts.Databases;

public sealed class ReaderTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private SqliteDatabase Database => _temporary.Database;

    [Fact]
    public async Task A_reader_sees_the_moment_it_was_opened_and_a_later_one_sees_the_rest()
    {
        using (SqliteReader reader = Database.OpenReader())
        {
            await Database.Writer.Write(session => session.AddLease("later"));
            Count(reader).ShouldBe(0);
        }

        using SqliteReader next = Database.OpenReader();
        Count(next).ShouldBe(1);
    }

    [Fact]
    public void A_reader_cannot_write()
    {
        using SqliteReader reader = Database.OpenReader();
        Should.Throw<SqliteFailureException>(() => reader.Prepare("DELETE FROM lease").Execute())
            .Message.ShouldBe("SQLite answered 8 (attempt to write a readonly database) to: DELETE FROM lease");
    }

    [Fact]
    public void A_reader_given_back_amid_its_rows_is_fresh_for_the_next()
    {
        using (SqliteReader reader = Database.OpenReader())
            reader.Prepare("SELECT name FROM sqlite_schema").Step().ShouldBeTrue();
        using SqliteReader next = Database.OpenReader();
        Statement names = next.Prepare("SELECT name FROM sqlite_schema ORDER BY rowid");
        names.Step().ShouldBeTrue();
        names.Text(0).ShouldBe(Database.Read("SELECT name FROM sqlite_schema ORDER BY rowid LIMIT 1"));
    }

    [Fact]
    public async Task Entity_Framework_reads_what_was_committed_and_cannot_write()
    {
        await Database.Writer.Write(session => session.AddLease("seen"));
        using Persistence.CollectionsContext context = Database.OpenContext();
        context.Leases.Single().Seen.ShouldBe(DateTimeOffset.UnixEpoch);
        Should.Throw<Exception>(() => context.Leases.ExecuteDelete()).Message.ShouldContain("readonly");
    }

    [Fact]
    public async Task Readers_and_the_writer_do_not_wait_for_each_other()
    {
        using var entered = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        Task write = Database.Writer.Write(session =>
        {
            session.AddLease("open");
            entered.Set();
            gate.Wait();
        });
        entered.Wait();
        using (SqliteReader reader = Database.OpenReader())
            Count(reader).ShouldBe(0);
        gate.Set();
        await write;
    }

    public void Dispose() => _temporary.Dispose();

    private static long Count(SqliteReader reader)
    {
        Statement count = reader.Prepare("SELECT count(*) FROM lease");
        count.Step().ShouldBeTrue();
        long value = count.ColumnLong(0);
        count.Reset();
        return value;
    }
}
