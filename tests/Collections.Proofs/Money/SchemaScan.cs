using System.Globalization;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Proofs.Money;

/// <summary>Looks for floating numbers in a database: columns declared so, and values that are so whatever was declared.</summary>
internal static class SchemaScan
{
    private static readonly string[] Exact = ["INTEGER", "TEXT", "BLOB"];

    /// <summary>Columns that were looked at, and what was found in them.</summary>
    public static (int Columns, IReadOnlyList<string> Findings) Of(SqliteDatabase database)
    {
        var findings = new List<string>();
        var columns = Columns(database);
        foreach (var (table, column, type) in columns)
        {
            if (!Exact.Contains(type)) findings.Add($"{table}.{column}: expected {string.Join(", ", Exact)}, found {type}");
        }
        using var reader = database.OpenReader();
        foreach (var table in columns.GroupBy(column => column.Table))
        {
            var sums = string.Join(", ", table.Select(column => $"sum(typeof(\"{column.Column}\") = 'real')"));
            var statement = reader.Prepare($"SELECT {sums} FROM \"{table.Key}\"");
            statement.Step();
            var of = table.ToList();
            for (var i = 0; i < of.Count; i++)
            {
                if (statement.ColumnLong(i) is var count and > 0) findings.Add(string.Create(CultureInfo.InvariantCulture, $"{table.Key}.{of[i].Column}: {count} floating numbers"));
            }
            statement.Reset();
        }
        return (columns.Count, findings);
    }

    private static List<(string Table, string Column, string Type)> Columns(SqliteDatabase database)
    {
        using var reader = database.OpenReader();
        var statement = reader.Prepare("""
            SELECT s.name, c.name, upper(c.type) FROM sqlite_schema s, pragma_table_info(s.name) c
            WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY 1, c.cid
            """);
        var columns = new List<(string, string, string)>();
        while (statement.Step()) columns.Add((statement.Text(0)!, statement.Text(1)!, statement.Text(2)!));
        return columns;
    }
}
