namespace Collections.Persistence.StateHash;

/// <summary>What belongs to the state. A packed case id is subject &lt;&lt; 23 | strategy &lt;&lt; 11 | episode.</summary>
internal static class StateSections
{
    private const string Case = """
        JOIN strategy s ON s.tenant_id = x.tenant_id AND s.number = (x.case_id >> 11) & 4095
        JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.case_id >> 23
        """;

    private const string Key = "s.name, a.reference, x.case_id & 2047";

    // A node is one of the version under which the row was written; tokens go with their case.
    private const string Version = """
        LEFT JOIN plan_element e ON e.tenant_id = x.tenant_id AND e.version_id = x.version_id AND e.ordinal = x.node
        """;

    private const string Standing = """
        JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id
        LEFT JOIN plan_element e ON e.tenant_id = x.tenant_id AND e.version_id = c.version_id AND e.ordinal = x.node
        """;

    public static IReadOnlyList<StateSection> All { get; } =
    [
        new("case", "ttnnncccccddcnb", $"""
            SELECT {Key}, v.version, x.state, x.company, x.stage, x.segment, x.queue, x.collector, x.opened_on, x.closed_on, x.close_reason, x.level, x.variables
            FROM (SELECT *, id AS case_id FROM collection_case) x {Case}
            JOIN strategy_version v ON v.tenant_id = x.tenant_id AND v.id = x.version_id
            ORDER BY {Key}
            """),
        new("token", "ttnntnnnb", $"""
            SELECT {Key}, x.seq, e.element_id, x.scope, x.flow, x.due, x.extra FROM token x {Case} {Standing} ORDER BY {Key}, x.seq
            """),
        new("message", "ttnntcnnb", $"""
            SELECT {Key}, x.seq, e.element_id, x.template, x.channel, x.earliest, x.parameters FROM outbox x {Case} {Version} ORDER BY {Key}, x.seq, x.kind
            """),
        new("task", "ttnntccdnt", $"""
            SELECT {Key}, x.seq, e.element_id, x.title, x.queue, x.due, x.state, x.outcome FROM task x {Case} {Version} ORDER BY {Key}, x.seq
            """),
        new("placement", "ttnncndd", $"""
            SELECT {Key}, x.seq, x.firm, x.amount, x.from_date, x.to_date FROM placement x {Case} ORDER BY {Key}, x.seq
            """),
        new("incident", "ttnntt", $"""
            SELECT {Key}, x.seq, e.element_id, x.code FROM incident x
            LEFT JOIN strategy s ON s.tenant_id = x.tenant_id AND s.number = (x.case_id >> 11) & 4095
            JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.case_id >> 23
            {Version}
            ORDER BY {Key}, x.seq, x.code
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
