using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Contracts.Databases;

public sealed class BulkInsertTests
{
    private static readonly string[] Columns = ["run", "case_id", "seq", "node", "kind", "channel", "template", "earliest", "parameters", "state", "attempt"];

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(107)]
    public async Task Every_row_is_written_with_its_values(int rows)
    {
        using var temporary = new TemporaryDatabase();
        var database = temporary.Database;

        await database.Writer.Write(session => Stage(session, rows));

        await database.Writer.Write(session =>
        {
            session.Scalar("SELECT count(*) FROM outbox").ShouldBe(rows);
            session.Scalar("SELECT count(*) FROM outbox WHERE earliest IS NULL").ShouldBe((rows + 1) / 2);
            session.Scalar("SELECT count(*) FROM outbox WHERE parameters = CAST('text ' || case_id AS BLOB)").ShouldBe((rows / 2) + (rows % 2));
            session.Scalar("SELECT sum(case_id = seq + 100) FROM outbox WHERE run = 7 AND tenant_id = 1").ShouldBe(rows);
        });
    }

    [Fact]
    public async Task The_refused_row_is_named_and_none_of_the_transaction_stays()
    {
        using var temporary = new TemporaryDatabase();
        var database = temporary.Database;
        var refused = 0L;

        await Should.ThrowAsync<SqliteFailureException>(() => database.Writer.Write(session =>
        {
            Stage(session, 20);
            session.Insert("outbox", Columns).Finish();
            try
            {
                // Row 13 of these stands already.
                Stage(session, 30, first: 108 - 1);
                session.Insert("outbox", Columns).Finish();
            }
            catch (SqliteFailureException failure) when (failure.IsDuplicate)
            {
                refused = session.Insert("outbox", Columns).Refused(2);
                throw;
            }
        }));

        refused.ShouldBe(107);
        await database.Writer.Write(session => session.Scalar("SELECT count(*) FROM outbox").ShouldBe(0));
    }

    [Fact]
    public async Task Rows_staged_by_a_write_that_failed_are_forgotten()
    {
        using var temporary = new TemporaryDatabase();
        var database = temporary.Database;
        await Should.ThrowAsync<InvalidOperationException>(() => database.Writer.Write(session =>
        {
            Stage(session, 5);
            throw new InvalidOperationException("given up");
        }));

        await database.Writer.Write(session => Stage(session, 3));

        await database.Writer.Write(session => session.Scalar("SELECT count(*) FROM outbox").ShouldBe(3));
    }

    [Fact]
    public void Other_columns_than_the_first_time_are_refused()
    {
        using var temporary = new TemporaryDatabase();
        var database = temporary.Database;
        Should.Throw<InvalidOperationException>(() => database.Writer.Write(session =>
        {
            session.Insert("path", "version_id", "id", "steps");
            session.Insert("path", "id", "version_id", "steps");
        })).Message.ShouldContain("expected the columns of the first time");
    }

    private static void Stage(WriteSession session, int rows, int first = 100)
    {
        BulkInsert insert = session.Insert("outbox", Columns);
        foreach (int place in (int[])[4, 5, 6, 7]) insert.Repeat(place, 1);
        insert.Repeat(1, 7);
        insert.Repeat(10, 0);
        insert.Repeat(11, 0);
        for (int i = 0; i < rows; i++)
        {
            insert.Bind(2, first + i);
            insert.Bind(3, first + i - 100);
            if (i % 2 == 1) insert.Bind(8, i);
            else insert.BindBlob(9, System.Text.Encoding.UTF8.GetBytes($"text {first + i}"));
            insert.Next();
        }
    }
}
