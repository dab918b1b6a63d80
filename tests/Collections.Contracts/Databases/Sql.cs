using System.Globalization;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Contracts.Databases;

/// <summary>Short forms of statements without parameters.</summary>
internal static class Sql
{
    public static void Run(this WriteSession session, string sql) => session.Prepare(sql).Execute();

    public static Task Run(this SqliteDatabase database, string sql, WriteMode mode = WriteMode.Alone) =>
        database.Writer.Write(session => session.Run(sql), mode);

    public static void AddLease(this WriteSession session, string name) =>
        session.Run($"INSERT INTO lease(name, holder, fence, seen) VALUES ('{name}', 'test', 1, 0)");

    /// <summary>The rows of a query, values parted by | and rows by line ends.</summary>
    public static string Read(this SqliteDatabase database, string sql)
    {
        using var reader = database.OpenReader();
        Statement statement = reader.Prepare(sql);
        var rows = new List<string>();
        while (statement.Step())
            rows.Add(string.Join('|', Enumerable.Range(0, statement.ColumnCount).Select(c => Value(statement, c))));
        return string.Join('\n', rows);
    }

    public static string Leases(this SqliteDatabase database) =>
        database.Read("SELECT name FROM lease ORDER BY seen, name").Replace('\n', ' ');

    private static string Value(Statement statement, int column) =>
        statement.IsNull(column) ? "NULL" : statement.Text(column)!.ToString(CultureInfo.InvariantCulture);
}
