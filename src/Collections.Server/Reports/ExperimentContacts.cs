using System.Globalization;
using Collections.Bpmn;
using Collections.Domain.Accounts;
using Collections.Domain.Experiments;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Strategies.Packages;

namespace Collections.Server.Reports;

/// <summary>Contacts of an experiment's control before its day: by name, for each says that the comparison is worth less.</summary>
internal static class ExperimentContacts
{
    public const string Name = "experiment-contacts";

    private const string SelectContacts = """
        SELECT x.case_id, r.business_date, x.how, coalesce(t.text, ''), x.version_id, coalesce(e.element_id, ''), a.reference, k.reference, s.name FROM (
          SELECT case_id, run, 'message' AS how, template AS what, version_id, node FROM outbox WHERE tenant_id = 1 AND state <> 5 AND case_id >= ?1 AND case_id < ?2
          UNION ALL SELECT case_id, run, 'task', title, version_id, node FROM task WHERE tenant_id = 1 AND state <> 2 AND case_id >= ?1 AND case_id < ?2
          UNION ALL SELECT p.case_id, b.run, 'placement', p.firm, b.version_id, b.node FROM placement p JOIN placement_batch b ON b.tenant_id = 1 AND b.number = p.batch WHERE p.tenant_id = 1 AND p.case_id >= ?1 AND p.case_id < ?2) x
        JOIN run r ON r.tenant_id = 1 AND r.number = x.run
        JOIN account a ON a.tenant_id = 1 AND a.id = x.case_id >> 23
        JOIN customer k ON k.tenant_id = 1 AND k.id = x.case_id >> 35
        JOIN strategy s ON s.tenant_id = 1 AND s.number = (x.case_id >> 11) & 4095
        LEFT JOIN text_code t ON t.tenant_id = 1 AND t.code = x.what
        LEFT JOIN plan_element e ON e.tenant_id = 1 AND e.version_id = x.version_id AND e.ordinal = x.node
        WHERE r.business_date >= ?3 AND r.business_date <= ?4 ORDER BY r.business_date, x.case_id
        """;

    private const string SelectSource = "SELECT source FROM strategy_version WHERE tenant_id = 1 AND id = ?1";

    /// <summary>The contacts of the control's units, the first first.</summary>
    public static IReadOnlyList<ExperimentContact> Of(SqliteReader reader, Experiment experiment, IEnumerable<ExperimentUnitRow> units)
    {
        var notices = new Dictionary<long, HashSet<string>>();
        return [.. units.Where(unit => unit.Arm == ExperimentArm.Control).SelectMany(unit => Of(reader, unit, unit.LeftAloneUntil(experiment)))
            .Where(contact => !NoticesOf(reader, contact.Version, notices).Contains(contact.Element))
            .OrderBy(contact => contact.On).ThenBy(contact => contact.Customer, StringComparer.Ordinal).ThenBy(contact => contact.Account, StringComparer.Ordinal)];
    }

    public static ReportTable Make(SqliteReader reader, Experiment experiment) => new(
        Name,
        "Messages, tasks and placements of customers of the control between their entry and the day from which they are treated: each makes the difference smaller than it is. Withdrawn ones, legal notices and answers do not count.",
        [
            new("date", ReportValue.Text), new("customer", ReportValue.Text), new("account", ReportValue.Text), new("strategy", ReportValue.Text), new("how", ReportValue.Text), new("what", ReportValue.Text),
        ],
        [.. Of(reader, experiment, ExperimentUnitRow.All(reader, experiment)).Select(contact => (IReadOnlyList<object?>)[
            contact.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), contact.Customer, contact.Account, contact.Strategy, contact.How, contact.What,
        ])]);

    private static List<ExperimentContact> Of(SqliteReader reader, ExperimentUnitRow unit, DateOnly until)
    {
        var (from, to) = unit.Account == 0 ? (unit.Customer << AccountId.OrdinalBits, (unit.Customer + 1) << AccountId.OrdinalBits) : (unit.Account, unit.Account + 1);
        var select = reader.Prepare(SelectContacts);
        select.Bind(1, from << CaseShift);
        select.Bind(2, to << CaseShift);
        select.Bind(3, unit.EnteredOn.DayNumber);
        select.Bind(4, until.DayNumber);
        var contacts = new List<ExperimentContact>();
        while (select.Step())
        {
            contacts.Add(new ExperimentContact(
                unit, DateOnly.FromDayNumber(select.ColumnInt(1)), select.Text(2)!, select.Text(3)!, select.ColumnLong(4), select.Text(5)!, select.Text(6)!, select.Text(7)!, select.Text(8)!));
        }
        select.Reset();
        return contacts;
    }

    private const int CaseShift = Domain.Cases.CaseId.SubjectShift;

    /// <summary>The elements of a version that send legal notices.</summary>
    private static HashSet<string> NoticesOf(SqliteReader reader, long version, Dictionary<long, HashSet<string>> known)
    {
        if (known.TryGetValue(version, out var found)) return found;
        var select = reader.Prepare(SelectSource);
        select.Bind(1, version);
        var source = select.Step() ? select.Text(0) : null;
        select.Reset();
        var processes = source is null ? null : BpmnReader.Read(source, StrategyPackage.BpmnFile).Definitions?.Processes;
        return known[version] = [.. (processes ?? []).SelectMany(Nodes).Where(node => node.Binding?.Find("legalNotice")?.ExpressionText == "true").Select(node => node.Id)];
    }

    private static IEnumerable<Bpmn.Model.FlowNode> Nodes(Bpmn.Model.IFlowContainer container) =>
        container.Nodes.SelectMany(node => node is Bpmn.Model.SubProcess inner ? Nodes(inner).Prepend(node) : [node]);
}

/// <summary>One contact of a unit that was to be left alone.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="On">Business date of the run that decided it.</param>
/// <param name="How">message, task or placement.</param>
/// <param name="What">Template, title or firm.</param>
/// <param name="Version">Number of the version that said it.</param>
/// <param name="Element">BPMN id of the step.</param>
/// <param name="Account">Reference of the account.</param>
/// <param name="Customer">Reference of the customer.</param>
/// <param name="Strategy">Name of the strategy.</param>
internal sealed record ExperimentContact(ExperimentUnitRow Unit, DateOnly On, string How, string What, long Version, string Element, string Account, string Customer, string Strategy);
