using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Microsoft.EntityFrameworkCore;

namespace Collections.Contracts.Databases;

public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private SqliteDatabase Database => _temporary.Database;

    [Fact]
    public void A_second_opening_is_refused_while_the_first_lasts()
    {
        string file = Database.File;
        Should.Throw<DatabaseInUseException>(() => SqliteDatabase.Open(file)).Message.ShouldStartWith(
            $"expected to be the only process that writes {file}, found {file}.lock held by another");
        Database.Dispose();
        using SqliteDatabase next = SqliteDatabase.Open(file);
        next.Migrate().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_writer_is_set_as_the_rules_for_this_database_demand() => await Database.Writer.Write(session =>
    {
        Pragma(session, "journal_mode").ShouldBe("wal");
        Pragma(session, "synchronous").ShouldBe("2");
        Pragma(session, "wal_autocheckpoint").ShouldBe("0");
        Pragma(session, "page_size").ShouldBe("8192");
        Pragma(session, "secure_delete").ShouldBe("1");
        Pragma(session, "mmap_size").ShouldBe("0");
        Pragma(session, "foreign_keys").ShouldBe("1");
    });

    [Fact]
    public async Task The_model_has_no_change_that_no_migration_brings() => (await Database.Writer.Write(
        session => session.Context().Database.HasPendingModelChanges(), WriteMode.Bare)).ShouldBeFalse();

    [Fact]
    public async Task A_database_of_a_later_schema_is_refused()
    {
        await Database.Run("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Beyond', '99.0')");
        Should.Throw<NewerSchemaException>(() => Database.Migrate())
            .Message.ShouldContain("found 29991231000000_Beyond: use the program that wrote it, or a later one");
    }

    [Fact]
    public async Task A_backup_holds_what_is_committed_even_from_the_log()
    {
        await Database.Writer.Write(session => session.AddLease("in the log"));
        string file = Path.Combine(_temporary.Folder, "backup.db");
        await Database.Backup(file);
        using SqliteDatabase backup = SqliteDatabase.Open(file);
        backup.Leases().ShouldBe("in the log");
    }

    public void Dispose() => _temporary.Dispose();

    private static string? Pragma(WriteSession session, string name)
    {
        Statement pragma = session.Prepare($"PRAGMA {name}");
        pragma.Step();
        string? value = pragma.Text(0);
        pragma.Reset();
        return value;
    }
}
