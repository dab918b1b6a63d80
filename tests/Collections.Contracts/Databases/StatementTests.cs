using Collections.Persistence.Providers.Sqlite;

namespace Collections.Contracts.Databases;

public sealed class StatementTests(SharedDatabase shared) : IClassFixture<SharedDatabase>
{
    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public Task Integers_come_back_as_they_went_in(long value) => Echo(
        statement => statement.Bind(1, value),
        statement =>
        {
            statement.ColumnLong(0).ShouldBe(value);
            statement.ColumnLong(0, whenNull: 7).ShouldBe(value);
            statement.IsNull(0).ShouldBeFalse();
        });

    [Fact]
    public Task Null_is_told_from_zero() => Echo(
        statement => statement.Bind(1, (long?)null),
        statement =>
        {
            statement.IsNull(0).ShouldBeTrue();
            statement.ColumnLong(0, whenNull: 7).ShouldBe(7);
            statement.Text(0).ShouldBeNull();
        });

    [Theory]
    [InlineData("")]
    [InlineData("Muñoz & Søn, 北京")]
    public Task Texts_come_back_as_they_went_in(string text) => Echo(
        statement => statement.BindText(1, text),
        statement => statement.Text(0).ShouldBe(text));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public Task Blobs_come_back_as_they_went_in(int length)
    {
        byte[] blob = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31))];
        return Echo(
            statement => statement.BindBlob(1, blob),
            statement =>
            {
                statement.IsNull(0).ShouldBeFalse();
                statement.Bytes(0).SequenceEqual(blob).ShouldBeTrue();
            });
    }

    [Fact]
    public Task A_statement_is_prepared_once() => shared.Database.Writer.Write(session =>
        session.Prepare("SELECT 1").ShouldBeSameAs(session.Prepare("SELECT 1")));

    [Fact]
    public Task Changes_are_counted_when_asked() => shared.Database.Writer.Write(session =>
    {
        session.Run("INSERT INTO exclusion VALUES (1, 1, 1, 1), (1, 2, 1, 1)");
        session.Prepare("UPDATE exclusion SET reason = 2").ExecuteCounting().ShouldBe(2);
        session.Prepare("DELETE FROM exclusion WHERE account_id = 9").ExecuteCounting().ShouldBe(0);
        session.Run("DELETE FROM exclusion");
    });

    [Fact]
    public async Task A_statement_that_cannot_be_prepared_is_named_in_the_failure() =>
        (await Should.ThrowAsync<SqliteFailureException>(() => shared.Database.Run("SELECT what FROM nowhere")))
            .Message.ShouldBe("SQLite answered 1 (no such table: nowhere) to: SELECT what FROM nowhere");

    [Fact]
    public Task A_statement_that_failed_can_be_used_again() => shared.Database.Writer.Write(session =>
    {
        Statement insert = session.Prepare("INSERT INTO exclusion VALUES (1, ?1, 1, 1)");
        insert.Bind(1, 5);
        insert.Execute();
        Should.Throw<SqliteFailureException>(insert.Execute);
        insert.Bind(1, 6);
        insert.Execute();
        session.Prepare("DELETE FROM exclusion").ExecuteCounting().ShouldBe(2);
    });

    private Task Echo(Action<Statement> bind, Action<Statement> check) => shared.Database.Writer.Write(session =>
    {
        Statement echo = session.Prepare("SELECT ?1");
        bind(echo);
        echo.Step().ShouldBeTrue();
        check(echo);
        echo.Reset();
    });
}
