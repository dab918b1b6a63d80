using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Intake.Imports;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Nightly;

/// <summary>Puts together what a night did: from the run's own counts, and from what its transactions wrote.</summary>
internal sealed class NightReporter(SqliteDatabase database, Night night)
{
    private const decimal Hundredths = 100m;
    private const int FirstIncidents = 20;

    public NightReport Report(DateOnly date, RunTicket ticket, RunReport ran, IntakeReport? intake, double intakeSeconds, double totalSeconds)
    {
        using var reader = database.OpenReader();
        return new NightReport
        {
            Date = date,
            Rows = new RowCounts(intake?.Read ?? 0, intake?.Accepted ?? 0, intake?.Rejected ?? 0),
            Cases = new CaseCounts(
                Count(reader, "collection_case", "opened_run = ?1", ticket.Number),
                Count(reader, "exclusion", "since_run <= ?1", ticket.Number),
                Advanced(reader, ticket.Number),
                Count(reader, "collection_case", "closed_on = ?1", date.DayNumber),
                Count(reader, "collection_case", "state = ?1", 0)),
            Incidents = (int)Count(reader, "incident", "run = ?1", ticket.Number),
            FirstIncidents = Incidents(reader, ticket.Number),
            Messages = Count(reader, "outbox", "run = ?1", ticket.Number),
            Tasks = Count(reader, "task", "run = ?1", ticket.Number),
            Placements = Placements(reader, ticket.Number),
            Flows = Flows(reader, ticket.Number),
            Strategies = Strategies(reader),
            Situations = Situations(reader),
            Exclusions = Exclusions(reader),
            Intake = intake,
            Seconds = new NightSeconds(intakeSeconds, ran.Seconds.Open, ran.Seconds.Deliver, ran.Seconds.Advance, totalSeconds),
        };
    }

    private static long Count(SqliteReader reader, string table, string condition, long value) =>
        Scalar(reader, $"SELECT count(*) FROM {table} WHERE tenant_id = 1 AND {condition}", value);

    private static long Advanced(SqliteReader reader, long run) =>
        Scalar(reader, "SELECT count(DISTINCT case_id) FROM journal WHERE tenant_id = 1 AND run = ?1", run);

    private static long Placements(SqliteReader reader, long run) =>
        Scalar(reader, "SELECT coalesce(sum(cases), 0) FROM placement_batch WHERE tenant_id = 1 AND run = ?1", run);

    private static long Scalar(SqliteReader reader, string sql, long value)
    {
        var statement = reader.Prepare(sql);
        statement.Bind(1, value);
        var result = statement.Step() ? statement.ColumnLong(0) : 0;
        statement.Reset();
        return result;
    }

    private static List<IncidentLine> Incidents(SqliteReader reader, long run)
    {
        var lines = new List<IncidentLine>();
        var statement = reader.Prepare($"""
            SELECT a.reference, i.code, i.message FROM incident i JOIN account a ON a.tenant_id = i.tenant_id AND a.id = i.case_id >> 23
            WHERE i.tenant_id = 1 AND i.run = ?1 ORDER BY i.number LIMIT {FirstIncidents}
            """);
        statement.Bind(1, run);
        while (statement.Step()) lines.Add(new IncidentLine(statement.Text(0)!, statement.Text(1)!, statement.Text(2)!));
        statement.Reset();
        return lines;
    }

    private List<FlowCount> Flows(SqliteReader reader, long run)
    {
        var flows = new List<FlowCount>();
        var statement = reader.Prepare("""
            SELECT version_id, element, sum(cases), sum(amount) FROM rollup WHERE tenant_id = 1 AND run = ?1 GROUP BY version_id, element ORDER BY version_id, element
            """);
        statement.Bind(1, run);
        while (statement.Step())
        {
            var place = night.Versions.ToList().FindIndex(version => version.Id == statement.ColumnLong(0));
            var plan = night.Definition.Plans[place].Plan;
            var element = statement.ColumnInt(1) - plan.Nodes.Count;
            if (element < 0) continue;
            flows.Add(Flow(night.Versions[place], plan, plan.Flows[element], statement.ColumnLong(2), statement.ColumnLong(3)));
        }
        statement.Reset();
        return [.. flows.OrderBy(flow => flow.Strategy, StringComparer.Ordinal).ThenBy(flow => flow.Version)];
    }

    private static FlowCount Flow(Hosting.StoredVersion version, Plan plan, PlanFlow flow, long cases, long amount) =>
        new(version.Package.Name, version.Version, flow.ElementId, plan.Nodes[flow.Source].Name, plan.Nodes[flow.Target].Name, cases, amount / Hundredths);

    private List<StrategyCounts> Strategies(SqliteReader reader)
    {
        var counts = new List<StrategyCounts>();
        var statement = reader.Prepare("""
            SELECT c.version_id, c.segment, c.queue, count(*), sum(coalesce(a.f_total_due, 0)), c.stage
            FROM collection_case c JOIN account a ON a.tenant_id = c.tenant_id AND a.id = c.id >> 23
            WHERE c.tenant_id = 1 AND c.state = 0 GROUP BY c.version_id, c.segment, c.queue, c.stage
            """);
        while (statement.Step())
        {
            var version = night.Versions.First(candidate => candidate.Id == statement.ColumnLong(0));
            counts.Add(new StrategyCounts(
                version.Package.Name, version.Version, Text(statement, 1), Text(statement, 2), statement.ColumnLong(3), statement.ColumnLong(4) / Hundredths, Text(statement, 5)));
        }
        statement.Reset();
        return [.. counts.OrderBy(count => count.Strategy, StringComparer.Ordinal).ThenByDescending(count => count.Cases).ThenBy(count => count.Segment, StringComparer.Ordinal).ThenBy(count => count.Stage, StringComparer.Ordinal)];
    }

    /// <summary>Of the strategies that name situations: where none does, nothing is read.</summary>
    private List<SituationCount> Situations(SqliteReader reader)
    {
        var named = night.Definition.Plans.Zip(night.Versions).Where(pair => pair.First.Plan.SituationColumn >= 0).Select(pair => pair.Second.Package.Name).ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0) return [];
        var sums = new SortedDictionary<(string Strategy, string Situation, string Currency), (long Cases, long Amount)>();
        var statement = reader.Prepare("""
            SELECT c.version_id, c.situation, a.f_currency, count(*), sum(coalesce(a.f_total_due, 0))
            FROM collection_case c JOIN account a ON a.tenant_id = c.tenant_id AND a.id = c.id >> 23
            WHERE c.tenant_id = 1 AND c.state = 0 GROUP BY c.version_id, c.situation, a.f_currency
            """);
        while (statement.Step())
        {
            var version = night.Versions.First(candidate => candidate.Id == statement.ColumnLong(0));
            if (!named.Contains(version.Package.Name)) continue;
            var key = (version.Package.Name, Text(statement, 1), Text(statement, 2));
            var (cases, amount) = sums.GetValueOrDefault(key);
            sums[key] = (cases + statement.ColumnLong(3), amount + statement.ColumnLong(4));
        }
        statement.Reset();
        return [.. sums.OrderBy(sum => sum.Key.Strategy, StringComparer.Ordinal).ThenBy(sum => sum.Key.Situation, StringComparer.Ordinal).ThenBy(sum => sum.Key.Currency, StringComparer.Ordinal)
            .Select(sum => new SituationCount(sum.Key.Strategy, sum.Key.Situation, sum.Key.Currency, sum.Value.Cases, sum.Value.Amount / Hundredths))];
    }

    private List<ExclusionCount> Exclusions(SqliteReader reader)
    {
        var counts = new List<ExclusionCount>();
        var statement = reader.Prepare("""
            SELECT x.reason, count(*), sum(coalesce(a.f_total_due, 0)) FROM exclusion x JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.account_id
            WHERE x.tenant_id = 1 GROUP BY x.reason
            """);
        while (statement.Step()) counts.Add(new ExclusionCount(Text(statement, 0), statement.ColumnLong(1), statement.ColumnLong(2) / Hundredths));
        statement.Reset();
        return [.. counts.OrderByDescending(count => count.Accounts).ThenBy(count => count.Reason, StringComparer.Ordinal)];
    }

    private string Text(Statement statement, int column) => statement.IsNull(column) ? "" : night.Workplace.Pool[statement.ColumnInt(column)];
}
