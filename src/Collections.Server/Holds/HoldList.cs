using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Holds;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;

namespace Collections.Server.Holds;

/// <summary>Holds, the latest first.</summary>
internal sealed class HoldList(SqliteDatabase database)
{
    public const string Active = "active";
    public const string Over = "over";

    private const string Select = """
        SELECT h.number, a.reference, k.reference, h.scope, h.reason, h.text, h.bound, h.clocks, h.from_at, h.until, h.until_event, h.set_by, h.released_at, h.released_by, h.released_why, h.account_id
        """;

    private const string From = """
        FROM hold h JOIN account a ON a.tenant_id = 1 AND a.id = h.account_id JOIN customer k ON k.tenant_id = 1 AND k.id = h.customer_id
        WHERE h.tenant_id = 1
        """;

    private const string IsActive = "(h.released_at IS NULL AND (h.until IS NULL OR h.until > ?1))";

    // What is held for the whole customer binds here too, but what another company knows of it stays there.
    private static readonly string Shows = CompanyWall.Shows("a.f_company", 8);

    private static readonly string Masked = $"""
        SELECT h.number, CASE WHEN {Shows} THEN a.reference ELSE '' END, k.reference, h.scope, h.reason, CASE WHEN {Shows} THEN h.text ELSE '' END, h.bound, h.clocks, h.from_at, h.until, CASE WHEN {Shows} THEN h.until_event END,
          CASE WHEN {Shows} THEN h.set_by ELSE '' END, h.released_at, CASE WHEN {Shows} THEN h.released_by END, CASE WHEN {Shows} THEN h.released_why END, h.account_id
        """;

    private static readonly string Wanted = $"""
        {From} AND {Shows} AND (?2 IS NULL OR {IsActive} = ?2) AND (?3 IS NULL OR h.reason = ?3) AND (?4 IS NULL OR h.until <= ?4)
          AND (?5 IS NULL OR substr(a.reference, 1, length(?5)) = ?5 OR substr(k.reference, 1, length(?5)) = ?5)
        """;

    // Those of one account bind cases of several as well: they are shown at all cases of the customer's.
    private static readonly string OfCustomer = $"""
        {Masked} {From} AND h.customer_id = ?1 AND (h.account_id = ?2 OR h.scope <> 0 OR ?3 <> 0) AND (h.scope = {(int)HoldScope.Customer} OR {Shows}) ORDER BY h.number DESC
        """;

    /// <summary>A page of the holds that a filter takes.</summary>
    public Page<HoldRow> Find(HoldFilter filter, PageOf page)
    {
        using var reader = database.OpenReader();
        var count = Bound(reader, $"SELECT count(*) {Wanted}", filter);
        var total = count.Scalar();
        var select = Bound(reader, $"{Select} {Wanted} ORDER BY h.number DESC LIMIT ?6 OFFSET ?7", filter);
        select.Bind(6, page.Size);
        select.Bind(7, page.Skip);
        return new Page<HoldRow>(Rows(select), total);
    }

    /// <summary>Numbers and accounts of the holds that a filter takes, the earliest first.</summary>
    public IReadOnlyList<(long Number, AccountId Account)> Numbers(HoldFilter filter)
    {
        using var reader = database.OpenReader();
        var select = Bound(reader, $"SELECT h.number, h.account_id {Wanted} ORDER BY h.number", filter);
        var found = new List<(long, AccountId)>();
        while (select.Step()) found.Add((select.ColumnLong(0), new AccountId(select.ColumnLong(1))));
        return found;
    }

    /// <summary>The holds that are of matter for a case, the latest first.</summary>
    public IReadOnlyList<HoldRow> Of(SqliteReader reader, long caseId, CaseLevel level, string? companies = null)
    {
        var select = reader.Prepare(OfCustomer);
        select.Bind(1, caseId >> CaseId.CustomerShift);
        select.Bind(2, caseId >> CaseId.SubjectShift);
        select.Bind(3, (int)level);
        select.BindText(8, companies);
        return Rows(select);
    }

    private Statement Bound(SqliteReader reader, string sql, HoldFilter filter)
    {
        var select = reader.Prepare(sql);
        select.Bind(1, Today());
        select.Bind(2, filter.IsActive is { } isActive ? isActive ? 1 : 0 : null);
        select.Bind(3, (long?)filter.Reason);
        select.Bind(4, filter.UntilBy?.DayNumber);
        select.BindText(5, filter.Search);
        select.BindText(8, filter.Companies);
        return select;
    }

    private List<HoldRow> Rows(Statement select)
    {
        var today = Today();
        var rows = new List<HoldRow>();
        while (select.Step()) rows.Add(Row(select, today));
        select.Reset();
        return rows;
    }

    private static HoldRow Row(Statement row, int today)
    {
        var isOver = !row.IsNull(12) || (!row.IsNull(9) && row.ColumnInt(9) <= today);
        return new HoldRow(
            row.ColumnLong(0).ToString(CultureInfo.InvariantCulture), row.Text(1)!, row.Text(2)!, HoldWords.Of((HoldScope)row.ColumnInt(3)), HoldWords.Of((HoldReason)row.ColumnInt(4)), row.Text(5)!,
            HoldWords.Of((HoldBound)row.ColumnInt(6)), HoldWords.Of((HoldClocks)row.ColumnInt(7)), DateOf(row.ColumnLong(8)), row.IsNull(9) ? null : DateOnly.FromDayNumber(row.ColumnInt(9)),
            row.Text(10), row.Text(11)!, isOver ? Over : Active)
        {
            ReleasedOn = row.IsNull(12) ? null : DateOf(row.ColumnLong(12)),
            ReleasedBy = row.Text(13),
            ReleasedWhy = row.Text(14),
        };
    }

    private static DateOnly DateOf(long at) => DateOnly.FromDayNumber((int)(at / RunClock.Day));

    /// <summary>The business date of the last night: what ends by itself ends with a night.</summary>
    private int Today() => RunRegister.LastDate(database)?.DayNumber ?? 0;
}
