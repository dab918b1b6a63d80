namespace Collections.Persistence.StateHash;

/// <summary>What belongs to the state. A packed case id is subject &lt;&lt; 23 | strategy &lt;&lt; 11 | episode.</summary>
internal static class StateSections
{
    private const string Case = """
        JOIN strategy s ON s.tenant_id = x.tenant_id AND s.number = (x.case_id >> 11) & 4095
        JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.case_id >> 23
        """;

    // Which of a customer's accounts stands for several depends on the order in which they came.
    private const string Subject = """
        CASE coalesce(c.level, 0) WHEN 0 THEN a.reference ELSE
          (SELECT k.reference FROM customer k WHERE k.tenant_id = x.tenant_id AND k.id = x.case_id >> 35) || '/' || coalesce((SELECT text FROM text_code t WHERE t.tenant_id = x.tenant_id AND t.code = c.company), '')
          || CASE c.level WHEN 2 THEN (SELECT '/' || coalesce(p.text, '') || '/' || coalesce(m.text, '') FROM (SELECT 1)
            LEFT JOIN text_code p ON p.tenant_id = x.tenant_id AND p.code = a.f_product LEFT JOIN text_code m ON m.tenant_id = x.tenant_id AND m.code = a.f_currency) ELSE '' END
        END
        """;

    private const string Key = $"s.name, {Subject} AS subject, x.case_id & 2047 AS episode";
    private const string Order = "s.name, subject, episode";

    // A node is one of the version under which the row was written; tokens go with their case.
    private const string Version = """
        JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id
        LEFT JOIN plan_element e ON e.tenant_id = x.tenant_id AND e.version_id = x.version_id AND e.ordinal = x.node
        """;

    private const string Standing = """
        JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id
        LEFT JOIN plan_element e ON e.tenant_id = x.tenant_id AND e.version_id = c.version_id AND e.ordinal = x.node
        """;

    public static IReadOnlyList<StateSection> All { get; } =
    [
        new("case", "ttnnncccccddcnb", $"""
            SELECT {Key}, v.version, c.state, c.company, c.stage, c.segment, c.queue, c.collector, c.opened_on, c.closed_on, c.close_reason, c.level, c.variables
            FROM (SELECT tenant_id, id AS case_id FROM collection_case) x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id
            JOIN strategy_version v ON v.tenant_id = x.tenant_id AND v.id = c.version_id
            ORDER BY {Order}
            """),
        new("token", "ttnntnnnb", $"""
            SELECT {Key}, x.seq, e.element_id, x.scope, x.flow, x.due, x.extra FROM token x {Case} {Standing} ORDER BY {Order}, x.seq
            """),
        new("message", "ttnntcnnb", $"""
            SELECT {Key}, x.seq, e.element_id, x.template, x.channel, x.earliest, x.parameters FROM outbox x {Case} {Version} ORDER BY {Order}, x.seq, x.kind
            """),
        new("task", "ttnntccdnt", $"""
            SELECT {Key}, x.seq, e.element_id, x.title, x.queue, x.due, x.state, x.outcome FROM task x {Case} {Version} ORDER BY {Order}, x.seq
            """),
        new("placement", "ttnncndd", $"""
            SELECT {Key}, x.seq, x.firm, x.amount, x.from_date, x.to_date FROM placement x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id ORDER BY {Order}, x.seq
            """),
        new("incident", "ttnntt", $"""
            SELECT {Key}, x.seq, e.element_id, x.code FROM incident x
            LEFT JOIN strategy s ON s.tenant_id = x.tenant_id AND s.number = (x.case_id >> 11) & 4095
            JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.case_id >> 23
            LEFT JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id
            LEFT JOIN plan_element e ON e.tenant_id = x.tenant_id AND e.version_id = x.version_id AND e.ordinal = x.node
            ORDER BY {Order}, x.seq, x.code
            """),
        new("exclusion", "tc", """
            SELECT a.reference, x.reason FROM exclusion x JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.account_id ORDER BY a.reference, x.reason
            """),
        new("payment", "ttndn", """
            SELECT a.reference, x.reference, x.state, x.value_date, x.amount FROM payment x JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.account_id
            ORDER BY a.reference, x.reference, x.state
            """),
        new("posting", "ttnnn", """
            SELECT a.reference, p.reference, x.line, x.component, x.amount FROM posting x
            JOIN payment p ON p.tenant_id = x.tenant_id AND p.id = x.payment_id
            JOIN account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
            ORDER BY a.reference, p.reference, x.line
            """),
    ];
}
