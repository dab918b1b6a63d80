using System.Globalization;
using Collections.Decisions.Values;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Scenarios.Nights;
using Collections.Server.Histories;

namespace Collections.Scenarios.TakeOns;

/// <summary>The open cases of an office as another system would deliver them, and what an office decides after a date.</summary>
internal static class StateOfOther
{
    private const long Day = 86_400_000;
    private const int FlowOfListening = -2;
    private const int FlowOfCompleted = -3;

    private const string Tokens = """
        SELECT c.id, c.version_id, a.reference, s.name, c.opened_on, CASE WHEN c.stage_age IS NULL THEN coalesce(g.text, '') ELSE '' END, coalesce(m.text, ''), coalesce(q.text, ''), coalesce(l.text, ''),
          t.node, t.due, coalesce(r.business_date, c.opened_on), t.flow
        FROM collection_case c JOIN account a ON a.id = c.id >> 23 JOIN strategy s ON s.number = (c.id >> 11) & 4095 JOIN token t ON t.case_id = c.id
        LEFT JOIN task w ON w.case_id = c.id AND w.seq = t.seq LEFT JOIN run r ON r.number = w.run
        LEFT JOIN text_code g ON g.code = c.stage LEFT JOIN text_code m ON m.code = c.segment LEFT JOIN text_code q ON q.code = c.queue LEFT JOIN text_code l ON l.code = c.collector
        WHERE c.state = 0 ORDER BY a.reference, s.name, t.seq
        """;

    /// <summary>Files of cases, further steps and variables, each with its header.</summary>
    public static (string Cases, string Steps, string Variables) Of(Office office)
    {
        var history = HistoryReader.Open(office.Database);
        var cases = new List<string> { "account,strategy,version,step,since,due,opened_on,stage,segment,queue,collector,held_since,reference,high_water,counted_from,last_contact,attempts,attempts_today,last_attempt" };
        var (steps, variables, seen) = (new List<string> { "account,strategy,also_at,since,due" }, new List<string> { "account,strategy,variable,value" }, new HashSet<long>());
        using var reader = office.Database.OpenReader();
        var select = reader.Prepare(Tokens);
        while (select.Step())
        {
            var (id, version, account, strategy) = (select.ColumnLong(0), select.ColumnLong(1), select.Text(2)!, select.Text(3)!);
            var node = history.PlanOf(version)!.Nodes[select.ColumnInt(9)];
            if (node.HostsScope || select.ColumnInt(12) is FlowOfListening or FlowOfCompleted) continue;
            var (since, due) = (Date(select.ColumnInt(11)), select.IsNull(10) ? "" : Date((int)(select.ColumnLong(10) / Day)));
            if (!seen.Add(id))
            {
                steps.Add($"{account},{strategy},{node.ElementId},{since},{due}");
                continue;
            }
            cases.Add($"{account},{strategy},,{node.ElementId},{since},{due},{Date(select.ColumnInt(4))},{select.Text(5)},{select.Text(6)},{select.Text(7)},{select.Text(8)},,{id},,,,,,");
            variables.AddRange(history.VariablesOf(id, version)
                .Where(variable => variable.Name is not ("stage" or "segment" or "queue" or "collector"))
                .Select(variable => $"{account},{strategy},{variable.Name},\"{Words(variable.Value)}\""));
        }
        select.Reset();
        return (string.Join('\n', cases), string.Join('\n', steps), string.Join('\n', variables));
    }

    /// <summary>What is decided from a date on: messages, tasks and ends of the cases that were opened before it, and where they stand in the end.</summary>
    public static IReadOnlyList<string> DecidedAfter(Office office, DateOnly date)
    {
        var opened = $"c.opened_on <= {date.DayNumber}";
        using var reader = office.Database.OpenReader();
        return
        [
            .. Lines(reader, $"""
                SELECT r.business_date || ' message ' || a.reference || ' ' || s.name || ' ' || t.text || ' ' || o.channel || ' ' || o.earliest FROM outbox o JOIN run r ON r.number = o.run JOIN collection_case c ON c.id = o.case_id
                JOIN account a ON a.id = c.id >> 23 JOIN strategy s ON s.number = (c.id >> 11) & 4095 JOIN text_code t ON t.code = o.template WHERE r.business_date > {date.DayNumber} AND {opened} ORDER BY 1
                """),
            .. Lines(reader, $"""
                SELECT r.business_date || ' task ' || a.reference || ' ' || s.name || ' ' || t.text || ' ' || coalesce(q.text, '') || ' ' || coalesce(o.due, '') || ' ' || o.state FROM task o JOIN run r ON r.number = o.run JOIN collection_case c ON c.id = o.case_id
                JOIN account a ON a.id = c.id >> 23 JOIN strategy s ON s.number = (c.id >> 11) & 4095 JOIN text_code t ON t.code = o.title LEFT JOIN text_code q ON q.code = o.queue WHERE r.business_date > {date.DayNumber} AND {opened} ORDER BY 1
                """),
            .. Lines(reader, $"""
                SELECT 'case ' || a.reference || ' ' || s.name || ' ' || c.state || ' ' || coalesce(c.closed_on, '') || ' ' || coalesce(x.text, '') || ' ' || coalesce(g.text, '') || ' ' || coalesce(m.text, '') || ' '
                  || coalesce((SELECT group_concat(e.element_id) FROM (SELECT e.element_id FROM token t JOIN plan_element e ON e.version_id = c.version_id AND e.ordinal = t.node WHERE t.case_id = c.id ORDER BY e.element_id) e), '')
                FROM collection_case c JOIN account a ON a.id = c.id >> 23 JOIN strategy s ON s.number = (c.id >> 11) & 4095 LEFT JOIN text_code x ON x.code = c.close_reason LEFT JOIN text_code g ON g.code = c.stage LEFT JOIN text_code m ON m.code = c.segment
                WHERE {opened} AND (c.closed_on IS NULL OR c.closed_on > {date.DayNumber}) ORDER BY 1
                """),
        ];
    }

    private static IEnumerable<string> Lines(SqliteReader reader, string sql)
    {
        var lines = new List<string>();
        var select = reader.Prepare(sql);
        while (select.Step()) lines.Add(select.Text(0)!);
        select.Reset();
        return lines;
    }

    private static string Words(FeelValue value) => value switch
    {
        StringValue text => text.Value.Replace("\"", "\"\"", StringComparison.Ordinal),
        DateValue { Value: var date } => Date((int)date.DayNumber),
        BooleanValue flag => flag.Value ? "true" : "false",
        _ => FeelLiteral.Write(value),
    };

    private static string Date(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
