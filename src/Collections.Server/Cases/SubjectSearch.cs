using System.Text.Json;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Cases;

/// <summary>Finds whom a text means, as ranges of case numbers: references by their beginning, names by a part of them.</summary>
internal static class SubjectSearch
{
    /// <summary>More subjects than this are not looked at: a longer text was expected.</summary>
    public const int MostSubjects = 2000;

    private const int ShortestName = 3;
    private const string BehindAll = "\U0010FFFF";
    private const string SelectAccounts = """
        SELECT id FROM account WHERE tenant_id = 1 AND portfolio_id IN (SELECT id FROM portfolio WHERE tenant_id = 1) AND reference >= ?1 AND reference < ?2 LIMIT ?3
        """;

    private const string SelectCustomers = "SELECT id FROM customer WHERE tenant_id = 1 AND reference >= ?1 AND reference < ?2 LIMIT ?3";
    private const string SelectNamed = "SELECT id FROM customer WHERE tenant_id = 1 AND name LIKE ?1 ESCAPE '\\' LIMIT ?2";

    /// <summary>JSON: a list of [first, behind the last] case numbers.</summary>
    public static string Ranges(SqliteReader reader, string text)
    {
        var ranges = new HashSet<(long From, long To)>();
        foreach (var account in Prefixed(reader, SelectAccounts, text)) ranges.Add((account << CaseId.SubjectShift, (account + 1) << CaseId.SubjectShift));
        foreach (var customer in Prefixed(reader, SelectCustomers, text).Concat(Named(reader, text)))
            ranges.Add((customer << (AccountId.OrdinalBits + CaseId.SubjectShift), (customer + 1) << (AccountId.OrdinalBits + CaseId.SubjectShift)));
        return JsonSerializer.Serialize(ranges.Select(range => new[] { range.From, range.To }));
    }

    private static List<long> Prefixed(SqliteReader reader, string sql, string text)
    {
        var select = reader.Prepare(sql);
        select.BindText(1, text);
        select.BindText(2, text + BehindAll);
        select.Bind(3, MostSubjects);
        return Ids(select);
    }

    private static List<long> Named(SqliteReader reader, string text)
    {
        if (text.Length < ShortestName) return [];
        var select = reader.Prepare(SelectNamed);
        select.BindText(1, $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");
        select.Bind(2, MostSubjects);
        return Ids(select);
    }

    private static List<long> Ids(Statement select)
    {
        var ids = new List<long>();
        while (select.Step()) ids.Add(select.ColumnLong(0));
        return ids;
    }
}
