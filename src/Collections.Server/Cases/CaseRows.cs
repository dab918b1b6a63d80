using System.Globalization;
using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Persistence.History;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Web;

namespace Collections.Server.Cases;

/// <summary>Reads cases one by one as lists show them.</summary>
internal sealed class CaseRows(SqliteReader reader, CaseHistory history)
{
    private static readonly string SelectCase = $"""
        SELECT c.version_id, a.reference, u.reference, s.name, v.version, g.text, c.opened_on, c.closed_on, w.text, a.f_days_past_due, a.f_total_due, e.text, i.text
        FROM collection_case c
        JOIN strategy_version v ON v.tenant_id = 1 AND v.id = c.version_id
        JOIN strategy s ON s.tenant_id = 1 AND s.number = v.strategy_number
        LEFT JOIN account a ON a.tenant_id = 1 AND a.id = c.id >> {CaseId.SubjectShift}
        LEFT JOIN customer u ON u.tenant_id = 1 AND u.id = c.id >> {CaseId.CustomerShift}
        LEFT JOIN text_code g ON g.tenant_id = 1 AND g.code = c.segment
        LEFT JOIN text_code e ON e.tenant_id = 1 AND e.code = c.stage
        LEFT JOIN text_code i ON i.tenant_id = 1 AND i.code = c.situation
        LEFT JOIN text_code w ON w.tenant_id = 1 AND w.code = c.close_reason
        WHERE c.tenant_id = 1 AND c.id = ?1
        """;

    private static readonly string SelectNodes = $"SELECT DISTINCT node FROM token WHERE tenant_id = 1 AND case_id = ?1 AND flow > {TokenTable.FlowOfListening} ORDER BY seq";

    /// <summary>The case of a number; null where there is none.</summary>
    public CaseRow? Read(long id)
    {
        var select = reader.Prepare(SelectCase);
        select.Bind(1, id);
        if (!select.Step()) return null;
        var (ids, names) = Standing(id, select.ColumnLong(0));
        var row = new CaseRow(
            id.ToString(CultureInfo.InvariantCulture), select.Text(1) ?? "", select.Text(2) ?? "", select.Text(3)!, select.ColumnInt(4), select.Text(5), select.Text(11), select.Text(12),
            ids, names, Date(select, 6)!.Value, Date(select, 7), select.Text(8),
            select.IsNull(9) ? null : select.ColumnLong(9), select.IsNull(10) ? null : MoneyText.Of(select.ColumnLong(10)));
        select.Reset();
        return row;
    }

    private (List<string> Ids, List<string> Names) Standing(long id, long version)
    {
        var (ids, names) = (new List<string>(), new List<string>());
        if (history.PlanOf(version) is not { } plan) return (ids, names);
        var select = reader.Prepare(SelectNodes);
        select.Bind(1, id);
        while (select.Step())
        {
            var node = plan.Nodes[select.ColumnInt(0)];
            ids.Add(node.ElementId);
            names.Add(node.Name.Length > 0 ? node.Name : node.ElementId);
        }
        return (ids, names);
    }

    private static DateOnly? Date(Statement row, int column) => row.IsNull(column) ? null : DateOnly.FromDayNumber(row.ColumnInt(column));
}
