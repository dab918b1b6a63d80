using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.People;

namespace Collections.Server.Reports;

/// <summary>
/// What somebody sees of a report who sees what is owed to some companies alone: the rows of those companies, or of their accounts.
/// A report whose rows say of neither adds companies up, and is not shown.
/// </summary>
internal static class WalledReport
{
    private const string Company = "company";
    private const string Account = "account";

    private static readonly string Select = $"""
        SELECT DISTINCT a.reference FROM account a WHERE a.tenant_id = 1 AND a.portfolio_id IN (SELECT id FROM portfolio WHERE tenant_id = 1)
          AND a.reference IN (SELECT value FROM json_each(?1)) AND {CompanyWall.Shows("a.f_company", 2)}
        """;

    /// <summary>The report behind a wall; null where its rows say neither of companies nor of accounts.</summary>
    public static ReportTable? Of(ReportTable table, CompanyWall wall, SqliteReader reader)
    {
        if (!wall.Stands) return table;
        if (Place(table, Company) is { } company) return table with { Rows = [.. table.Rows.Where(row => row[company] is string name && wall.Companies!.Contains(name))] };
        if (Place(table, Account) is not { } account) return null;
        var seen = Seen(table.Rows.Select(row => row[account]).OfType<string>().Distinct(StringComparer.Ordinal), wall, reader);
        return table with { Rows = [.. table.Rows.Where(row => row[account] is string reference && seen.Contains(reference))] };
    }

    private static int? Place(ReportTable table, string name)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Name == name) return i;
        }
        return null;
    }

    private static HashSet<string> Seen(IEnumerable<string> accounts, CompanyWall wall, SqliteReader reader)
    {
        var select = reader.Prepare(Select);
        select.BindText(1, JsonSerializer.Serialize(accounts));
        select.BindText(2, wall.Codes);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (select.Step()) seen.Add(select.Text(0)!);
        select.Reset();
        return seen;
    }
}
