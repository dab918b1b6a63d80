using Collections.Domain.Cases;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Cases;

/// <summary>What stands about a case beside its facts: arms of experiments, and steps that were refused.</summary>
internal static class CaseMarks
{
    private const string SelectArms = "SELECT experiment, arm, entered_on FROM experiment_entry WHERE tenant_id = 1 AND customer_id = ?1 AND account_id IN (0, ?2) ORDER BY entered_on, experiment";

    private const string SelectRefusals = """
        SELECT r.business_date, coalesce(e.element_id, ''), f.reason FROM refused_step f
        JOIN run r ON r.tenant_id = 1 AND r.number = f.run
        JOIN collection_case c ON c.tenant_id = 1 AND c.id = f.case_id
        LEFT JOIN plan_element e ON e.tenant_id = 1 AND e.version_id = c.version_id AND e.ordinal = f.node
        WHERE f.tenant_id = 1 AND f.case_id = ?1 ORDER BY f.seq
        """;

    /// <summary>The arms that the customer, or the account, of a case is in.</summary>
    public static IReadOnlyList<CaseArm> Arms(SqliteReader reader, long id)
    {
        var select = reader.Prepare(SelectArms);
        select.Bind(1, id >> CaseId.CustomerShift);
        select.Bind(2, id >> CaseId.SubjectShift);
        var arms = new List<CaseArm>();
        while (select.Step()) arms.Add(new CaseArm(select.Text(0)!, select.Text(1)!, DateOnly.FromDayNumber(select.ColumnInt(2))));
        select.Reset();
        return arms;
    }

    /// <summary>The steps of a case that were refused.</summary>
    public static IReadOnlyList<CaseRefusal> Refusals(SqliteReader reader, long id)
    {
        var select = reader.Prepare(SelectRefusals);
        select.Bind(1, id);
        var refusals = new List<CaseRefusal>();
        while (select.Step()) refusals.Add(new CaseRefusal(DateOnly.FromDayNumber(select.ColumnInt(0)), select.Text(1)!, select.Text(2)!));
        select.Reset();
        return refusals;
    }
}
