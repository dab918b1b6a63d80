using System.Globalization;
using System.Text.Json;
using Collections.Domain.Calendars;
using Collections.Domain.Placements;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Calendars;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;

namespace Collections.Server.Placements;

/// <summary>What firms have and had: the latest first, and what happened to one.</summary>
internal sealed class PlacementList(SqliteDatabase database)
{
    private const decimal PerCent = 100m;

    // What is stated counts for the end after which it was: a case that went on is owed a statement anew.
    private static readonly string StatedOn = $"""
        (SELECT min(e.on_date) FROM placement_event e WHERE e.tenant_id = 1 AND e.case_id = p.case_id AND e.seq = p.seq AND e.kind = {(int)PlacementEventKind.Deleted} AND e.on_date >= p.to_date)
        """;

    private static readonly string SelectOwed = $"SELECT DISTINCT p.to_date, p.deletion_days FROM placement p WHERE p.tenant_id = 1 AND p.to_date IS NOT NULL AND {StatedOn} IS NULL";

    // The last decision about the end of the term says how a placement stands.
    private static readonly string From = $"""
        FROM (SELECT p.*, b.term_ends AS batch_ends, (SELECT e.line FROM placement_event e WHERE e.tenant_id = p.tenant_id AND e.case_id = p.case_id AND e.seq = p.seq
            AND e.kind IN ({Kinds(PlacementEventKind.Objection, PlacementEventKind.ObjectionRefused, PlacementEventKind.Kept, PlacementEventKind.PendingRecall, PlacementEventKind.Recalled)}) ORDER BY e.line DESC LIMIT 1) AS line
          FROM placement p JOIN placement_batch b ON b.tenant_id = p.tenant_id AND b.number = p.batch WHERE p.tenant_id = 1) p
        LEFT JOIN placement_event d ON d.tenant_id = 1 AND d.case_id = p.case_id AND d.seq = p.seq AND d.line = p.line
        JOIN text_code f ON f.tenant_id = 1 AND f.code = p.firm JOIN account a ON a.tenant_id = 1 AND a.id = p.case_id >> 23 JOIN customer k ON k.tenant_id = 1 AND k.id = p.case_id >> 35
        JOIN strategy s ON s.tenant_id = 1 AND s.number = (p.case_id >> 11) & 4095 LEFT JOIN text_code r ON r.tenant_id = 1 AND r.code = p.end_reason
        WHERE {CompanyWall.Shows("a.f_company", 6)} AND (?1 IS NULL OR f.text = ?1) AND (?2 IS NULL OR substr(a.reference, 1, length(?2)) = ?2 OR substr(k.reference, 1, length(?2)) = ?2)
          AND (?3 IS NULL OR CASE ?3 WHEN '{PlacementFilter.Ended}' THEN p.to_date IS NOT NULL WHEN '{PlacementFilter.Active}' THEN p.to_date IS NULL
            WHEN '{PlacementFilter.Owed}' THEN p.to_date IS NOT NULL AND {StatedOn} IS NULL WHEN '{PlacementFilter.Stated}' THEN {StatedOn} IS NOT NULL
            WHEN '{PlacementFilter.Overdue}' THEN {StatedOn} IS NULL AND p.to_date || '/' || p.deletion_days IN (SELECT value FROM json_each(?7))
            ELSE p.to_date IS NULL AND d.kind IN ({Kinds(PlacementEventKind.Objection, PlacementEventKind.ObjectionRefused, PlacementEventKind.PendingRecall)}) END)
        """;

    private static readonly string Select = $"""
        SELECT p.case_id, p.seq, a.reference, k.reference, s.name, f.text, p.from_date, coalesce(d.kind, 0), d.until, coalesce(d.text, ''), coalesce(p.term_ends, p.batch_ends), p.to_date, p.amount,
          (SELECT count(*) FROM placed_account x WHERE x.tenant_id = 1 AND x.case_id = p.case_id AND x.seq = p.seq), p.rate,
          (SELECT min(e.on_date) FROM placement_event e WHERE e.tenant_id = 1 AND e.case_id = p.case_id AND e.seq = p.seq AND e.kind = {(int)PlacementEventKind.Action}),
          (SELECT max(e.on_date) FROM placement_event e WHERE e.tenant_id = 1 AND e.case_id = p.case_id AND e.seq = p.seq AND e.kind = {(int)PlacementEventKind.Action}), p.deletion_days,
          {StatedOn}, coalesce(r.text, '')
        {From} ORDER BY p.from_date DESC, a.reference, p.seq DESC LIMIT ?4 OFFSET ?5
        """;

    private const string SelectEvents = """
        SELECT on_date, kind, "by", text, until, amount FROM placement_event WHERE tenant_id = 1 AND case_id = ?1 AND seq = ?2 ORDER BY line
        """;

    private const string SelectFirms = "SELECT DISTINCT f.text FROM placement_batch b JOIN text_code f ON f.tenant_id = b.tenant_id AND f.code = b.firm WHERE b.tenant_id = 1 ORDER BY 1";

    /// <summary>The codes of all firms that have, or had, cases of any company, in their order.</summary>
    public IReadOnlyList<string> Firms()
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectFirms);
        var firms = new List<string>();
        while (select.Step()) firms.Add(select.Text(0)!);
        select.Reset();
        return firms;
    }

    /// <summary>A page of the placements that a filter takes.</summary>
    public Page<PlacementRow> Find(PlacementFilter filter, PageOf page)
    {
        var calendar = CalendarRows.Of(database, RunStores.Portfolio);
        using var reader = database.OpenSortingReader();
        var overdue = filter.State == PlacementFilter.Overdue ? Overdue(reader, calendar) : null;
        var count = Bound(reader.Prepare($"SELECT count(*) {From}"), filter, overdue);
        var total = count.Scalar();
        var select = Bound(reader.Prepare(Select), filter, overdue);
        select.Bind(4, page.Size);
        select.Bind(5, page.Skip);
        var rows = new List<PlacementRow>();
        while (select.Step()) rows.Add(Row(select, calendar));
        select.Reset();
        return new Page<PlacementRow>(rows, total);
    }

    /// <summary>What happened to a placement, the first first.</summary>
    public IReadOnlyList<PlacementEventRow> Events(long caseId, int seq)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectEvents);
        select.Bind(1, caseId);
        select.Bind(2, seq);
        var events = new List<PlacementEventRow>();
        while (select.Step())
        {
            events.Add(new PlacementEventRow(DateOnly.FromDayNumber(select.ColumnInt(0)), PlacementEventText.Of((PlacementEventKind)select.ColumnInt(1)), select.Text(2)!, select.Text(3)!)
            {
                Until = Date(select, 4),
                Amount = select.IsNull(5) ? null : MoneyText.Of(select.ColumnLong(5)),
            });
        }
        select.Reset();
        return events;
    }

    /// <summary>The ends of placements, with the days for it, for which the date of a statement that is owed is over: a JSON list.</summary>
    private string Overdue(SqliteReader reader, BusinessCalendar calendar)
    {
        var today = RunRegister.LastDate(database);
        var select = reader.Prepare(SelectOwed);
        var found = new List<string>();
        while (select.Step())
        {
            var (to, days) = (select.ColumnInt(0), select.ColumnInt(1));
            if (calendar.AddBusinessDays(DateOnly.FromDayNumber(to), days) < today) found.Add(string.Create(CultureInfo.InvariantCulture, $"{to}/{days}"));
        }
        select.Reset();
        return JsonSerializer.Serialize(found);
    }

    private static Statement Bound(Statement select, PlacementFilter filter, string? overdue)
    {
        select.BindText(1, filter.Firm);
        select.BindText(2, filter.Search);
        select.BindText(3, filter.State);
        select.BindText(6, filter.Companies);
        select.BindText(7, overdue);
        return select;
    }

    private static PlacementRow Row(Statement row, BusinessCalendar calendar)
    {
        var ended = Date(row, 11);
        var standing = ended is not null ? PlacementEventKind.Recalled : (PlacementEventKind)row.ColumnInt(7);
        var isDecided = ended is null && row.ColumnInt(7) != (int)PlacementEventKind.Recalled && row.ColumnInt(7) != 0;
        return new PlacementRow(
            row.ColumnLong(0).ToString(CultureInfo.InvariantCulture), row.ColumnInt(1), row.Text(2)!, row.Text(3)!, row.Text(4)!, row.Text(5)!, DateOnly.FromDayNumber(row.ColumnInt(6)),
            ended is null && !isDecided ? "placed" : PlacementEventText.Of(standing))
        {
            Until = isDecided ? Date(row, 8) : null,
            Why = ended is not null ? row.Text(19)! : isDecided ? row.Text(9)! : "",
            TermEnds = Date(row, 10),
            To = ended,
            Amount = MoneyText.Of(row.ColumnLong(12)),
            Accounts = row.ColumnInt(13),
            Rate = row.ColumnInt(14) / PerCent,
            FirstAction = Date(row, 15),
            LastAction = Date(row, 16),
            DeletionDue = ended is { } to ? calendar.AddBusinessDays(to, row.ColumnInt(17)) : null,
            DeletedOn = Date(row, 18),
        };
    }

    private static DateOnly? Date(Statement row, int place) => row.IsNull(place) ? null : DateOnly.FromDayNumber(row.ColumnInt(place));

    private static string Kinds(params PlacementEventKind[] kinds) => string.Join(", ", kinds.Select(kind => (int)kind));
}
