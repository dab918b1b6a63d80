using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Overrides;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;

namespace Collections.Server.Overrides;

/// <summary>Overrides, the latest first.</summary>
internal sealed class OverrideList(SqliteDatabase database)
{
    public const string Active = "active";
    public const string Over = "over";

    private const string Select = """
        SELECT o.number, a.reference, k.reference, o.of_customer, o.kind, o.target, o.value, o.why, o.from_on, o.until, o.set_by, o.released_on, o.released_by, o.released_why, o.account_id
        """;

    private const string From = """
        FROM "override" o JOIN account a ON a.tenant_id = 1 AND a.id = o.account_id JOIN customer k ON k.tenant_id = 1 AND k.id = o.customer_id WHERE o.tenant_id = 1
        """;

    // What is ordered for the whole customer holds here too, but what another company says of it stays there.
    private static readonly string Shows = CompanyWall.Shows("a.f_company", 9);

    private static readonly string Wanted = $"""
        {From} AND {Shows} AND (?2 IS NULL OR (o.released_on IS NULL AND (o.until IS NULL OR o.until > ?1)) = ?2) AND (?3 IS NULL OR o.kind = ?3)
          AND (?7 IS NULL OR o.set_by = ?7 COLLATE NOCASE) AND (?8 IS NULL OR o.until <= ?8)
          AND (?4 IS NULL OR substr(a.reference, 1, length(?4)) = ?4 OR substr(k.reference, 1, length(?4)) = ?4)
        """;

    private static readonly string OfCustomer = $"""
        SELECT o.number, CASE WHEN {Shows} THEN a.reference ELSE '' END, k.reference, o.of_customer, o.kind, o.target, o.value, CASE WHEN {Shows} THEN o.why ELSE '' END, o.from_on, o.until, CASE WHEN {Shows} THEN o.set_by ELSE '' END,
          o.released_on, CASE WHEN {Shows} THEN o.released_by END, CASE WHEN {Shows} THEN o.released_why END, o.account_id
        {From} AND o.customer_id = ?1 AND (o.of_customer <> 0 OR o.account_id = ?2 OR ?3 <> 0) AND (o.of_customer <> 0 OR {Shows}) ORDER BY o.number DESC
        """;

    /// <summary>A page of the overrides that a filter takes.</summary>
    public Page<OverrideRow> Find(OverrideFilter filter, PageOf page)
    {
        using var reader = database.OpenReader();
        var count = Bound(reader, $"SELECT count(*) {Wanted}", filter);
        var total = count.Scalar();
        var select = Bound(reader, $"{Select} {Wanted} ORDER BY o.number DESC LIMIT ?5 OFFSET ?6", filter);
        select.Bind(5, page.Size);
        select.Bind(6, page.Skip);
        return new Page<OverrideRow>(Rows(select), total);
    }

    /// <summary>The overrides that are of matter for a case, the latest first.</summary>
    public IReadOnlyList<OverrideRow> Of(SqliteReader reader, long caseId, CaseLevel level, string? companies = null)
    {
        var select = reader.Prepare(OfCustomer);
        select.Bind(1, caseId >> CaseId.CustomerShift);
        select.Bind(2, caseId >> CaseId.SubjectShift);
        select.Bind(3, (int)level);
        select.BindText(9, companies);
        return Rows(select);
    }

    /// <summary>The accounts of active overrides by number; those that there are not, that are over, or that a wall hides, are left out.</summary>
    public IReadOnlyList<(long Number, AccountId Account)> Accounts(IEnumerable<string> ids, CompanyWall wall)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare($"SELECT o.number, o.account_id {From} AND {Shows} AND o.number = ?1 AND o.released_on IS NULL AND (o.until IS NULL OR o.until > ?2)");
        var found = new List<(long, AccountId)>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            select.Bind(1, number);
            select.Bind(2, Today());
            select.BindText(9, wall.Codes);
            if (select.Step()) found.Add((select.ColumnLong(0), new AccountId(select.ColumnLong(1))));
            select.Reset();
        }
        return found;
    }

    private Statement Bound(SqliteReader reader, string sql, OverrideFilter filter)
    {
        var select = reader.Prepare(sql);
        select.Bind(1, Today());
        select.Bind(2, filter.IsActive is { } active ? active ? 1 : 0 : null);
        select.Bind(3, (long?)filter.Kind);
        select.BindText(4, filter.Search);
        select.BindText(7, filter.By);
        select.Bind(8, filter.UntilBy?.DayNumber);
        select.BindText(9, filter.Companies);
        return select;
    }

    private List<OverrideRow> Rows(Statement select)
    {
        var today = Today();
        var rows = new List<OverrideRow>();
        while (select.Step()) rows.Add(Row(select, today));
        select.Reset();
        return rows;
    }

    private static OverrideRow Row(Statement row, int today)
    {
        var isOver = !row.IsNull(11) || (!row.IsNull(9) && row.ColumnInt(9) <= today);
        return new OverrideRow(
            row.ColumnLong(0).ToString(CultureInfo.InvariantCulture), row.Text(1)!, row.Text(2)!, row.ColumnInt(3) != 0, OverrideWords.Of((OverrideKind)row.ColumnInt(4)), row.Text(5)!, row.Text(6)!, row.Text(7)!,
            DateOnly.FromDayNumber(row.ColumnInt(8)), row.IsNull(9) ? null : DateOnly.FromDayNumber(row.ColumnInt(9)), row.Text(10)!, isOver ? Over : Active)
        {
            ReleasedOn = row.IsNull(11) ? null : DateOnly.FromDayNumber(row.ColumnInt(11)),
            ReleasedBy = row.Text(12),
            ReleasedWhy = row.Text(13),
        };
    }

    private int Today() => RunRegister.LastDate(database)?.DayNumber ?? 0;
}
