using System.Globalization;
using Collections.Domain.Cases;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Persistence.Cases;
using Collections.Persistence.History;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Histories;
using Collections.Server.People;
using Collections.Server.Web;

namespace Collections.Server.Incidents;

/// <summary>Incidents, the latest first.</summary>
internal sealed class IncidentList(SqliteDatabase database, KeptHistory histories)
{
    public const string Open = "open";
    public const string Resolved = "resolved";

    private static readonly string Select = $"""
        SELECT i.number, i.case_id, i.node, i.code, i.message, i.state, r.business_date, a.reference, i.version_id, v.version, s.name,
          i.resolution, i.target, i.resolved_by, i.reason, i.comment, i.comment_by
        FROM incident i
        JOIN run r ON r.tenant_id = 1 AND r.number = i.run
        LEFT JOIN account a ON a.tenant_id = 1 AND a.id = i.case_id >> {CaseId.SubjectShift}
        LEFT JOIN strategy_version v ON v.tenant_id = 1 AND v.id = i.version_id
        LEFT JOIN strategy s ON s.tenant_id = 1 AND s.number = (i.case_id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy}
        WHERE i.tenant_id = 1 AND (?1 IS NULL OR i.state = ?1) AND (?2 IS NULL OR s.name = ?2) AND (?3 IS NULL OR i.code = ?3) AND (?4 IS NULL OR i.case_id = ?4) AND {CompanyWall.Shows("a.f_company", 5)} ORDER BY i.number DESC
        """;

    /// <summary>A page of the incidents that a filter takes.</summary>
    public Page<IncidentRow> Find(IncidentFilter filter, PageOf page)
    {
        var history = histories.Get();
        using var reader = database.OpenReader();
        var (rows, total) = (new List<IncidentRow>(), 0L);
        foreach (var (row, plan, element) in Rows(reader, history, filter))
        {
            if (total++ >= page.Skip && rows.Count < page.Size) rows.Add(Row(row, plan, element));
        }
        return new Page<IncidentRow>(rows, total);
    }

    /// <summary>Numbers of the incidents that a filter takes, the earliest first.</summary>
    public IReadOnlyList<long> Numbers(IncidentFilter filter)
    {
        var history = histories.Get();
        using var reader = database.OpenReader();
        return [.. Rows(reader, history, filter).Select(found => found.Row.ColumnLong(0)).Order()];
    }

    /// <summary>The incidents of a case, the first first.</summary>
    public static IReadOnlyList<IncidentRow> Of(SqliteReader reader, CaseHistory history, long caseId) =>
        [.. Rows(reader, history, new IncidentFilter(null, null, null, null), caseId).Select(found => Row(found.Row, found.Plan, found.Element)).Reverse()];

    private static IEnumerable<(Statement Row, Plan? Plan, string Element)> Rows(SqliteReader reader, CaseHistory history, IncidentFilter filter, long? caseId = null)
    {
        var select = reader.Prepare(Select);
        if (filter.State is null) select.BindNull(1);
        else select.Bind(1, (long)(filter.State == Open ? IncidentState.Raised : IncidentState.Resolved));
        Bind(select, 2, filter.Strategy);
        Bind(select, 3, filter.Code);
        select.Bind(4, caseId);
        Bind(select, 5, filter.Companies);
        while (select.Step())
        {
            var plan = select.IsNull(8) ? null : history.PlanOf(select.ColumnLong(8));
            var at = plan is not null && select.ColumnInt(2) is >= 0 and var node && node < plan.Nodes.Count ? plan.Nodes[node].ElementId : "";
            if (filter.Element is null || at == filter.Element) yield return (select, plan, at);
        }
    }

    private static void Bind(Statement select, int place, string? text)
    {
        if (text is null) select.BindNull(place);
        else select.BindText(place, text);
    }

    private static IncidentRow Row(Statement row, Plan? plan, string element) => new(
        row.ColumnLong(0).ToString(CultureInfo.InvariantCulture), row.Text(10) ?? "", row.IsNull(9) ? 0 : row.ColumnInt(9), element, row.Text(3)!, row.Text(4)!, row.Text(7) ?? "",
        row.IsNull(8) ? null : row.ColumnLong(1).ToString(CultureInfo.InvariantCulture), DateOnly.FromDayNumber(row.ColumnInt(6)),
        row.ColumnLong(5) == (long)IncidentState.Raised ? Open : Resolved, Poison.Codes.Contains(row.Text(3)!))
    {
        Flows = plan?.Find(element) is { } node ? [.. node.Outgoing.Select(flow => flow.DrawnId)] : [],
        Resolution = row.Text(11),
        Target = row.Text(12),
        ResolvedBy = row.Text(13),
        Reason = row.Text(14),
        Comment = row.Text(15),
        CommentBy = row.Text(16),
    };
}
