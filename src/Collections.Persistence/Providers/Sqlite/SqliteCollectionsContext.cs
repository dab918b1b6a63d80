using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>The model on SQLite; the migrations of this provider belong to it.</summary>
internal sealed class SqliteCollectionsContext(DbContextOptions<SqliteCollectionsContext> options) : CollectionsContext(options)
{
    /// <summary>Works on a connection whose transactions someone else begins and ends.</summary>
    public static SqliteCollectionsContext Over(SqliteConnection connection)
    {
        var context = new SqliteCollectionsContext(Options(builder => builder.UseSqlite(connection)));
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return context;
    }

    /// <summary>Works on a read-only connection of its own, pooled by its driver.</summary>
    public static SqliteCollectionsContext Reading(string file)
    {
        string connection = ReadingFrom(file);
        return new SqliteCollectionsContext(Options(
            builder => builder.UseSqlite(connection).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)));
    }

    /// <summary>Closes the pooled connections to a file.</summary>
    public static void EndReading(string file)
    {
        using var connection = new SqliteConnection(ReadingFrom(file));
        SqliteConnection.ClearPool(connection);
    }

    private static string ReadingFrom(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString();

    private static DbContextOptions<SqliteCollectionsContext> Options(Action<DbContextOptionsBuilder> connect)
    {
        var builder = new DbContextOptionsBuilder<SqliteCollectionsContext>();
        builder.ReplaceService<IMigrationsSqlGenerator, TablesWithoutRowid>();
        connect(builder);
        return builder.Options;
    }
}
