using Collections.Domain.Novelties;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Web;

namespace Collections.Server.Portfolios;

/// <summary>Accounts that are missing from full files: the work list of those that nobody has explained, and what reason feeds said of the others.</summary>
internal sealed class AbsenceList(SqliteDatabase database)
{
    private const string Columns = "p.name, a.reference, o.text, m.text, coalesce(a.f_total_due, 0), coalesce(a.f_days_past_due, 0), a.position";

    private const string Names = """
        JOIN portfolio p ON p.tenant_id = a.tenant_id AND p.id = a.portfolio_id
        LEFT JOIN text_code o ON o.tenant_id = a.tenant_id AND o.code = a.f_product
        LEFT JOIN text_code m ON m.tenant_id = a.tenant_id AND m.code = a.f_currency
        """;

    private const string FromUnexplained = $"FROM account a {Names} WHERE a.tenant_id = 1 AND a.hold_reason & 16 <> 0";

    private const string FromExplained = $"""
        FROM feed f JOIN novelty n ON n.tenant_id = f.tenant_id AND n.feed = f.number
        JOIN account a ON a.tenant_id = n.tenant_id AND a.id = n.account_id {Names}
        LEFT JOIN account i ON i.tenant_id = n.tenant_id AND i.id = n.detail
        WHERE f.tenant_id = 1 AND f.kind = 2
        """;

    /// <summary>Those that no reason feed has explained, where most is owed first. Reads every account.</summary>
    public Page<AbsenceRow> Unexplained(PageOf page) =>
        Read(page, FromUnexplained, $"SELECT {Columns} {FromUnexplained} ORDER BY coalesce(a.f_total_due, 0) DESC, a.reference LIMIT ?1 OFFSET ?2");

    /// <summary>What was explained, the latest first; an account that was absent twice may stand twice.</summary>
    public Page<AbsenceRow> Explained(PageOf page) =>
        Read(page, FromExplained, $"SELECT {Columns}, n.kind, f.position, i.reference {FromExplained} ORDER BY f.number DESC, a.reference LIMIT ?1 OFFSET ?2");

    private Page<AbsenceRow> Read(PageOf page, string from, string sql)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(sql);
        select.Bind(1, page.Size);
        select.Bind(2, page.Skip);
        var rows = new List<AbsenceRow>();
        while (select.Step()) rows.Add(Row(select, isExplained: from == FromExplained));
        select.Reset();
        return new Page<AbsenceRow>(rows, reader.Scalar($"SELECT count(*) {from}"));
    }

    private static AbsenceRow Row(Statement row, bool isExplained) => new(
        row.Text(0)!, row.Text(1)!, row.Text(2), row.Text(3), MoneyText.Of(row.ColumnLong(4)), row.ColumnLong(5), DateOnly.FromDayNumber(row.ColumnInt(6)),
        isExplained ? NoveltyKind.Name((NoveltyKinds)row.ColumnInt(7)) : null,
        isExplained ? DateOnly.FromDayNumber(row.ColumnInt(8)) : null,
        isExplained ? row.Text(9) : null);
}
