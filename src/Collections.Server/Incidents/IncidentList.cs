using System.Globalization;
using Collections.Domain.Cases;
using Collections.Engine.Runs;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Histories;
using Collections.Server.Web;

namespace Collections.Server.Incidents;

/// <summary>Incidents, the latest first.</summary>
internal sealed class IncidentList(SqliteDatabase database, KeptHistory histories)
{
    public const string Open = "open";
    public const string Resolved = "resolved";

    private static readonly string Select = $"""
        SELECT i.number, i.case_id, i.node, i.code, i.message, i.state, r.business_date, a.reference, i.version_id, v.version, s.name
        FROM incident i
        JOIN run r ON r.tenant_id = 1 AND r.number = i.run
        LEFT JOIN account a ON a.tenant_id = 1 AND a.id = i.case_id >> {CaseId.SubjectShift}
        LEFT JOIN strategy_version v ON v.tenant_id = 1 AND v.id = i.version_id
        LEFT JOIN strategy s ON s.tenant_id = 1 AND s.number = (i.case_id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy}
        WHERE i.tenant_id = 1 AND (?1 IS NULL OR i.state = ?1) AND (?2 IS NULL OR s.name = ?2) ORDER BY i.number DESC
        """;

    /// <summary>A page of the incidents of a state, a strategy and an element; null = of any.</summary>
    public Page<IncidentRow> Find(string? state, string? strategy, string? element, PageOf page)
    {
        var history = histories.Get();
        using var reader = database.OpenReader();
        var select = reader.Prepare(Select);
        if (state is null) select.BindNull(1);
        else select.Bind(1, (long)(state == Open ? IncidentState.Raised : IncidentState.Resolved));
        if (strategy is null) select.BindNull(2);
        else select.BindText(2, strategy);
        var (rows, total) = (new List<IncidentRow>(), 0L);
        while (select.Step())
        {
            var plan = select.IsNull(8) ? null : history.PlanOf(select.ColumnLong(8));
            var at = plan is not null && select.ColumnInt(2) is >= 0 and var node && node < plan.Nodes.Count ? plan.Nodes[node].ElementId : "";
            if (element is not null && at != element) continue;
            if (total++ >= page.Skip && rows.Count < page.Size) rows.Add(Row(select, at));
        }
        return new Page<IncidentRow>(rows, total);
    }

    private static IncidentRow Row(Statement row, string element) => new(
        row.ColumnLong(0).ToString(CultureInfo.InvariantCulture), row.Text(10) ?? "", row.IsNull(9) ? 0 : row.ColumnInt(9), element, row.Text(3)!, row.Text(4)!, row.Text(7) ?? "",
        row.IsNull(8) ? null : row.ColumnLong(1).ToString(CultureInfo.InvariantCulture), DateOnly.FromDayNumber(row.ColumnInt(6)),
        row.ColumnLong(5) == (long)IncidentState.Raised ? Open : Resolved, Poison.Codes.Contains(row.Text(3)!));
}
