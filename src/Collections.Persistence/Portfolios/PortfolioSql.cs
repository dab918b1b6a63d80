using System.Globalization;
using Collections.Domain.Facts;

namespace Collections.Persistence.Portfolios;

/// <summary>Words that the statements of portfolios share.</summary>
internal static class PortfolioSql
{
    /// <summary>The column of a built-in fact.</summary>
    public static string Column(FactDefinition fact) => "f_" + fact.Name.Replace(' ', '_');

    /// <summary>Numbered parameters from a first one on: ?5, ?6, ?7.</summary>
    public static string Parameters(int first, int count) =>
        string.Join(", ", Enumerable.Range(first, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"?{n}")));

    /// <summary>Assignments of columns to numbered parameters from a first one on.</summary>
    public static string Assignments(IEnumerable<string> columns, int first) =>
        string.Join(", ", columns.Select((column, i) => string.Create(CultureInfo.InvariantCulture, $"{column} = ?{first + i}")));
}
