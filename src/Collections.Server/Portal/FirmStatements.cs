using Collections.Domain.Placements;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Calendars;
using Collections.Server.Nightly;
using Collections.Server.Web;

namespace Collections.Server.Portal;

/// <summary>What a firm states, or owes, about the data of cases that it has no more: reference numbers and dates, and nothing of the customer.</summary>
internal sealed class FirmStatements(SqliteDatabase database)
{
    private static readonly string From = $"""
        FROM placement p JOIN text_code f ON f.tenant_id = 1 AND f.code = p.firm
        LEFT JOIN placement_event d ON d.tenant_id = 1 AND d.case_id = p.case_id AND d.seq = p.seq AND d.line = (
          SELECT min(e.line) FROM placement_event e WHERE e.tenant_id = 1 AND e.case_id = p.case_id AND e.seq = p.seq AND e.kind = {(int)PlacementEventKind.Deleted} AND e.on_date >= p.to_date)
        WHERE p.tenant_id = 1 AND p.to_date IS NOT NULL AND f.text = ?1 AND (?2 IS NULL OR (d.line IS NOT NULL) = ?2) AND (?3 IS NULL OR (p.case_id = ?3 AND p.seq = ?4))
        """;

    private static readonly string Select = $"SELECT p.case_id, p.seq, p.to_date, p.deletion_days, d.on_date, coalesce(d.text, '') {From} ORDER BY d.line IS NOT NULL, p.to_date DESC, p.case_id, p.seq LIMIT ?5 OFFSET ?6";

    /// <summary>A page of the statements of a firm: what it owes first.</summary>
    /// <param name="firm">Its code; null for somebody of the house, who owes nothing.</param>
    /// <param name="isStated">Whether those that were made are wanted, or those that are owed; null for both.</param>
    /// <param name="page">Which page.</param>
    public Page<FirmStatementRow> Find(string? firm, bool? isStated, PageOf page) => Find(firm, isStated, null, page);

    /// <summary>The statement of one placement; null where the firm owes none of it and made none.</summary>
    public FirmStatementRow? Read(string? firm, Grant grant) => Find(firm, null, grant, new PageOf(0, 1)).Items is [var row] ? row : null;

    private Page<FirmStatementRow> Find(string? firm, bool? isStated, Grant? grant, PageOf page)
    {
        var calendar = CalendarRows.Of(database, RunStores.Portfolio);
        var today = RunRegister.LastDate(database);
        using var reader = database.OpenSortingReader();
        var total = Bound(reader.Prepare($"SELECT count(*) {From}"), firm, isStated, grant).Scalar();
        var select = Bound(reader.Prepare(Select), firm, isStated, grant);
        select.Bind(5, page.Size);
        select.Bind(6, page.Skip);
        var rows = new List<FirmStatementRow>();
        while (select.Step())
        {
            var to = DateOnly.FromDayNumber(select.ColumnInt(2));
            var due = calendar.AddBusinessDays(to, select.ColumnInt(3));
            DateOnly? stated = select.IsNull(4) ? null : DateOnly.FromDayNumber(select.ColumnInt(4));
            rows.Add(new FirmStatementRow(new Grant(select.ColumnLong(0), select.ColumnInt(1)).ToString(), to, due, stated, stated is null && due < today) { Text = select.Text(5)! });
        }
        select.Reset();
        return new Page<FirmStatementRow>(rows, total);
    }

    private static Statement Bound(Statement select, string? firm, bool? isStated, Grant? grant)
    {
        select.BindText(1, firm);
        select.Bind(2, isStated is { } wanted ? wanted ? 1 : 0 : null);
        select.Bind(3, grant?.Case);
        select.Bind(4, grant?.Seq);
        return select;
    }
}
