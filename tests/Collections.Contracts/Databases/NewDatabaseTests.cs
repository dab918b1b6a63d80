using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Microsoft.EntityFrameworkCore;

namespace Collections.Contracts.Databases;

/// <summary>
/// A new database gets its tables from one script, which stands in the repository beside the migrations that it sums up.
/// Run with COLLECTIONS_WRITE_SCHEMA=1 to write it anew after a migration was added.
/// </summary>
public sealed class NewDatabaseTests : IDisposable
{
    private const string Writes = "COLLECTIONS_WRITE_SCHEMA";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("collections-new-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_script_of_a_new_database_makes_what_all_migrations_make()
    {
        string made = await Script(session => session.Context().Database.Migrate());
        string file = ScriptFile();
        if (Environment.GetEnvironmentVariable(Writes) == "1")
            await File.WriteAllTextAsync(file, made);
        (await File.ReadAllTextAsync(file)).ShouldBe(made, $"Run this test with {Writes}=1.");
    }

    [Fact]
    public async Task A_new_database_is_told_which_migrations_its_tables_stand_for_and_needs_none_again()
    {
        using SqliteDatabase database = SqliteDatabase.Open(Path.Combine(_folder.FullName, "new.db"));
        string[] known = await database.Writer.Write(session => session.Context().Database.GetMigrations().ToArray(), WriteMode.Bare);
        database.Migrate().ShouldBe(known);
        database.Migrate().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_of_an_earlier_program_is_brought_up_by_the_migrations_that_it_lacks()
    {
        using SqliteDatabase database = SqliteDatabase.Open(Path.Combine(_folder.FullName, "old.db"));
        string[] known = await database.Writer.Write(session => session.Context().Database.GetMigrations().ToArray(), WriteMode.Bare);
        await database.Writer.Write(session => session.Context().Database.Migrate(known[0]), WriteMode.Bare);
        database.Migrate().ShouldBe(known[1..]);
        (await database.Writer.Write(Dump, WriteMode.Bare)).ShouldBe(await File.ReadAllTextAsync(ScriptFile()));
    }

    private async Task<string> Script(Action<WriteSession> make)
    {
        using SqliteDatabase database = SqliteDatabase.Open(Path.Combine(_folder.FullName, "made.db"));
        await database.Writer.Write(make, WriteMode.Bare);
        return await database.Writer.Write(Dump, WriteMode.Bare);
    }

    private static string ScriptFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Collections.Persistence/Migrations/Sqlite/Schema.sql"));

    /// <summary>Tables, what stands in them, then all else that hangs on tables; each by name, whatever the order of the migrations.</summary>
    private static string Dump(WriteSession session)
    {
        var script = new StringBuilder();
        List<(string Name, string Sql)> tables = Rows(session, "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name");
        foreach ((_, string sql) in tables)
            script.Append(sql).Append(";\n");
        foreach ((string name, _) in tables)
        {
            string values = string.Join(" || ', ' || ", Rows(session, $"SELECT name, '' FROM pragma_table_info('{name}') ORDER BY cid").Select(column => $"quote(\"{column.Name}\")"));
            foreach ((string row, _) in Rows(session, $"SELECT {values}, '' FROM \"{name}\" ORDER BY 1"))
                script.Append(CultureInfo.InvariantCulture, $"INSERT INTO \"{name}\" VALUES ({row});\n");
        }

        foreach ((_, string sql) in Rows(session, "SELECT name, sql FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL ORDER BY name"))
            script.Append(sql).Append(";\n");
        return script.Replace("\r\n", "\n").ToString();
    }

    private static List<(string Name, string Sql)> Rows(WriteSession session, string sql)
    {
        Statement select = session.Prepare(sql);
        var rows = new List<(string, string)>();
        while (select.Step())
            rows.Add((select.Text(0)!, select.Text(1)!));
        select.Reset();
        return rows;
    }
}
