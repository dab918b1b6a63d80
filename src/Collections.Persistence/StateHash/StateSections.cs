using Collections.Domain.Facts;

namespace Collections.Persistence.StateHash;

/// <summary>What belongs to the state; what was taken back with its run does not. A packed case id is subject &lt;&lt; 23 | strategy &lt;&lt; 11 | episode.</summary>
internal static class StateSections
{
    private const string Case = """
        JOIN strategy s ON s.tenant_id = x.tenant_id AND s.number = (x.case_id >> 11) & 4095
        JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.case_id >> 23
        """;

    // Which of a customer's accounts stands for several depends on the order in which they came.
    private const string Subject = """
        CASE coalesce(c.level, 0) WHEN 0 THEN a.reference WHEN 4 THEN a.reference ELSE
          (SELECT k.reference FROM customer k WHERE k.tenant_id = x.tenant_id AND k.id = x.case_id >> 35) || '/' || coalesce((SELECT text FROM text_code t WHERE t.tenant_id = x.tenant_id AND t.code = c.company), '')
          || CASE c.level WHEN 2 THEN (SELECT '/' || coalesce(p.text, '') || '/' || coalesce(m.text, '') FROM (SELECT 1)
            LEFT JOIN text_code p ON p.tenant_id = x.tenant_id AND p.code = a.f_product LEFT JOIN text_code m ON m.tenant_id = x.tenant_id AND m.code = a.f_currency)
            WHEN 3 THEN '/' || coalesce((SELECT text FROM text_code g WHERE g.tenant_id = x.tenant_id AND g.code = a.f_guaranteed_by), '') ELSE '' END
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
        new("case", "ttnnncccccddcnbdnnc", $"""
            SELECT {Key}, v.version, c.state, c.company, c.stage, c.segment, c.queue, c.collector, c.opened_on, c.closed_on, c.close_reason, c.level, c.variables, c.value_date, c.entry_past_due, c.entry_total_due, c.situation
            FROM (SELECT tenant_id, id AS case_id FROM collection_case) x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id
            JOIN strategy_version v ON v.tenant_id = x.tenant_id AND v.id = c.version_id
            ORDER BY {Order}
            """),
        new("cure", "ttndnddnncd", $"""
            SELECT {Key}, x.cured_on, x.reason, x.value_date, x.position, x.past_due, x.total_due, x.collector, x.reopened_on FROM cure x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id ORDER BY {Order}, x.run
            """),
        new("holder", "ttndc", $"""
            SELECT {Key}, x.from_on, x.collector FROM case_holder x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id ORDER BY {Order}, x.run
            """),
        new("stage passage", "ttndccnn", $"""
            SELECT {Key}, r.business_date, x.from_stage, x.to_stage, x.age, x.boundary FROM stage_passage x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id
            JOIN run r ON r.tenant_id = x.tenant_id AND r.number = x.run
            WHERE r.state <> 3 OR x.case_id IN (SELECT w.case_id FROM withdrawn_case w JOIN withdrawal d ON d.tenant_id = w.tenant_id AND d.run = w.run WHERE d.of_run = x.run AND w.fate = 3)
            ORDER BY {Order}, r.business_date, x.run
            """),
        new("token", "ttnntnnnb", $"""
            SELECT {Key}, x.seq, e.element_id, x.scope, x.flow, x.due, x.extra FROM token x {Case} {Standing} ORDER BY {Order}, x.seq
            """),
        new("message", "ttnntcnnb", $"""
            SELECT {Key}, x.seq, e.element_id, x.template, x.channel, coalesce(x.earliest * 1440 + x.earliest_minute, x.earliest), x.parameters FROM outbox x {Case} {Version}
            WHERE x.wrong_run IS NULL OR x.state NOT IN (3, 5) ORDER BY {Order}, x.seq, x.kind
            """),
        new("contact slot", "tdnnncnn", """
            SELECT k.reference, x.date, x.number, x.kind, x.channel, x.company, x.seq, x.attempts FROM contact_slot x
            JOIN customer k ON k.tenant_id = x.tenant_id AND k.id = x.customer_id WHERE x.number > 0 ORDER BY k.reference, x.date, x.number
            """),
        new("task", "ttnntccdnt", $"""
            SELECT {Key}, x.seq, e.element_id, x.title, x.queue, x.due, x.state, x.outcome FROM task x {Case} {Version} ORDER BY {Order}, x.seq
            """),
        new("placement", "ttnncnddcnnnnn", $"""
            SELECT {Key}, x.seq, x.firm, x.amount, x.from_date, x.to_date, x.end_reason, x.rate, x.tail_days, x.action_days, x.deletion_days, x.is_silent FROM placement x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id ORDER BY {Order}, x.seq
            """),
        new("placed account", "ttnntd", $"""
            SELECT {Key}, x.seq, o.reference, x.from_date FROM placed_account x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id JOIN account o ON o.tenant_id = x.tenant_id AND o.id = x.account_id ORDER BY {Order}, x.seq, o.reference
            """),
        new("placed payment", "ttnntntdnd", $"""
            SELECT {Key}, x.seq, m.reference, x.line, o.reference AS paid_on, x.value_date, x.amount, x.noted_on FROM placed_payment x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id JOIN account o ON o.tenant_id = x.tenant_id AND o.id = x.account_id
            JOIN payment m ON m.tenant_id = x.tenant_id AND m.id = x.payment_id ORDER BY m.reference, x.line
            """),
        new("placement event", "ttnnnnddntt", $"""
            SELECT {Key}, x.seq, x.line, x.kind, x.on_date, x.until, x.amount, x.text, x."by" FROM placement_event x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id ORDER BY {Order}, x.seq, x.line
            """),
        new("batch", "tddntnnnbd", """
            SELECT s.name, x.due_on, x.selected_on, x.kind, x.pool, x.status, x.cases, x.amount, x.digest, x.released_on
            FROM batch x JOIN strategy s ON s.tenant_id = x.tenant_id AND s.number = x.strategy_number ORDER BY s.name, x.due_on
            """),
        new("batch line", "ttnntdntttttntnt", $"""
            SELECT {Key}, x.seq, z.name AS cycle, b.due_on, x.balance, x.stratum, x.firm, x.reason, x.tells, x.barred, x.release_balance, x.postings, x.status, x.outcome
            FROM batch_line x {Case} JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id
            JOIN batch b ON b.tenant_id = x.tenant_id AND b.number = x.batch JOIN strategy z ON z.tenant_id = b.tenant_id AND z.number = b.strategy_number
            ORDER BY {Order}, x.seq, cycle, b.due_on
            """),
        new("held", "ttnnn", $"""
            SELECT {Key}, c.held_since, c.held_until FROM (SELECT tenant_id, id AS case_id FROM collection_case WHERE held_since IS NOT NULL OR held_until IS NOT NULL) x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id ORDER BY {Order}
            """),
        new("hold", "ttnctnnndtnn", """
            SELECT k.reference, CASE x.scope WHEN 0 THEN a.reference END, x.scope, x.company, x.text, x.reason, x.bound, x.clocks, x.until, x.until_event, x.released_at, x.from_at FROM hold x
            JOIN customer k ON k.tenant_id = x.tenant_id AND k.id = x.customer_id JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.account_id
            ORDER BY k.reference, x.from_at, x.reason, x.scope, a.reference, x.text
            """),
        new("experiment entry", "tttttd", """
            SELECT CASE x.account_id WHEN 0 THEN k.reference END, CASE x.account_id WHEN 0 THEN NULL ELSE a.reference END, x.experiment, x.arm, s.name, x.entered_on FROM experiment_entry x
            JOIN customer k ON k.tenant_id = x.tenant_id AND k.id = x.customer_id LEFT JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.account_id
            JOIN strategy s ON s.tenant_id = x.tenant_id AND s.number = (x.case_id >> 11) & 4095
            ORDER BY 1, 2, x.experiment
            """),
        new("override", "ttntttdd", """
            SELECT k.reference, CASE x.of_customer WHEN 0 THEN a.reference END, x.kind, x.target, x.value, x.why, x.from_on, x.until FROM "override" x
            JOIN customer k ON k.tenant_id = x.tenant_id AND k.id = x.customer_id JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.account_id
            WHERE x.released_on IS NULL ORDER BY 1, 2, x.kind, x.target, x.value, x.why, x.from_on
            """),
        new("refused step", "ttnnt", $"""
            SELECT {Key}, x.seq, x.reason FROM refused_step x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id ORDER BY {Order}, x.seq
            """),
        new("object step", "ttnnccddt", $"""
            SELECT {Key}, x.seq, x.from_state, x.state, x.from_since, x.since, x.reason FROM object_step x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id WHERE x.fact IS NULL ORDER BY {Order}, x.seq
            """),
        new("object field", "ttnnttt", $"""
            SELECT {Key}, x.seq, d.name, CASE WHEN d.type = {(int)FactType.Text} THEN (SELECT t.text FROM text_code t WHERE t.tenant_id = x.tenant_id AND t.code = x.state) ELSE CAST(x.state AS TEXT) END, x.reason FROM object_step x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id
            JOIN attribute d ON d.tenant_id = x.tenant_id AND d.ordinal = x.fact ORDER BY {Order}, x.seq
            """),
        new("term", "ttnnd", $"""
            SELECT {Key}, x.seq, x.term_ends FROM placement x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id WHERE x.term_ends IS NOT NULL ORDER BY {Order}, x.seq
            """),
        new("incident", "ttnntt", $"""
            SELECT {Key}, x.seq, e.element_id, x.code FROM incident x
            LEFT JOIN strategy s ON s.tenant_id = x.tenant_id AND s.number = (x.case_id >> 11) & 4095
            JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.case_id >> 23
            LEFT JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id
            LEFT JOIN plan_element e ON e.tenant_id = x.tenant_id AND e.version_id = x.version_id AND e.ordinal = x.node
            WHERE x.resolution IS NOT 'withdrawn' ORDER BY {Order}, x.seq, x.code
            """),
        new("promise", "ttnnntddnnntddnt", $"""
            SELECT {Key}, x.seq, x.amount, x.unit, x.due, x.counts_until, x.grace, x.tolerance, x.partly, x.source, x.made_on, x.judged_on, x.state, x.reason FROM promise x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id ORDER BY {Order}, x.seq
            """),
        new("offer", "ttnnnnddntnnnnntd", $"""
            SELECT {Key}, x.seq, x.line, x.state, x.made_on, x.valid_until, x.needs, x.unit, x.owed, x.waived, x.agreed, x.instalments, x.down, x.terms, x.accepted_on FROM offer x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id ORDER BY {Order}, x.seq, x.line
            """),
        new("plan instalment", "ttnnnnddn", $"""
            SELECT {Key}, x.seq, x.line, x.number, x.due, x.counts_until, x.amount FROM plan_instalment x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id ORDER BY {Order}, x.seq, x.line, x.number
            """),
        new("offer event", "ttnnnnnndttd", $"""
            SELECT {Key}, x.seq, x.line, x.number, x.kind, x.state, x.on_date, x."by", x.reason, x.until FROM offer_event x {Case}
            JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id ORDER BY {Order}, x.seq, x.line, x.number
            """),
        new("exclusion", "tc", """
            SELECT a.reference, x.reason FROM exclusion x JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.account_id ORDER BY a.reference, x.reason
            """),
        new("dialled call", "tntnttndtn", """
            SELECT a.reference, x.at, x.reference, x.result, x.number, x.list, x.amount, x.promise_date, x."by", x.minutes_after_payment FROM dialled_call x
            JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.account_id ORDER BY a.reference, x.at, x.reference
            """),
        new("rate", "tdntt", """
            SELECT x.unit, x.date, x.value, x.home, x.source FROM rate x
            WHERE NOT EXISTS (SELECT 1 FROM rate n WHERE n.tenant_id = x.tenant_id AND n.portfolio_id = x.portfolio_id AND n.unit = x.unit AND n.date = x.date AND n.feed > x.feed) ORDER BY x.unit, x.date
            """),
        new("payment", "ttndnc", """
            SELECT a.reference, x.reference, x.state, x.value_date, x.amount, x.currency FROM payment x JOIN account a ON a.tenant_id = x.tenant_id AND a.id = x.account_id
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
