using System.Text.Json;
using Collections.Domain.Cases;
using Collections.Domain.Contacts;
using Collections.Domain.Customers;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Messages;

/// <summary>Reads, in one pass over all that waits, the messages of those for whom several wait, in the order in which they are to have the day.</summary>
internal static class ContestedMessages
{
    // Whoever stands in the relation is contacted, and their day is taken.
    private static readonly string _person = $"""
        CASE WHEN o.recipient IS NULL OR p.text = 'holder' THEN o.case_id >> {CaseId.CustomerShift} ELSE (
          SELECT r.other_customer_id FROM relation r WHERE r.tenant_id = o.tenant_id AND r.customer_id = o.case_id >> {CaseId.CustomerShift}
            AND r.kind = CASE p.text WHEN 'guarantor' THEN {(int)RelationKind.Guarantor} WHEN 'co-debtor' THEN {(int)RelationKind.CoDebtor} WHEN 'legal representative' THEN {(int)RelationKind.LegalRepresentative} END
          ORDER BY r.number LIMIT 1) END
        """;

    private static readonly string _select = $"""
        WITH waiting AS MATERIALIZED (
          SELECT o.run, o.case_id, o.seq, o.channel, o.version_id, {_person} AS person
          FROM run u CROSS JOIN outbox o ON o.tenant_id = u.tenant_id AND o.run = u.number LEFT JOIN text_code p ON p.tenant_id = o.tenant_id AND p.code = o.recipient
          WHERE u.tenant_id = {Tenant.Key} AND u.messages > u.settled_messages AND {UnsettledRuns.MayLeave("u.number")}
            AND o.state = 0 AND coalesce(o.earliest, 0) <= ?1 AND {OutgoingRows.HasCome("o.", "?4")} AND o.is_notice = 0 AND o.channel NOT IN (SELECT value FROM json_each(?2))),
        several AS (SELECT person FROM waiting WHERE person IS NOT NULL GROUP BY person HAVING count(*) > 1),
        precedence AS MATERIALIZED (SELECT json_extract(value, '$[0]') AS version, json_extract(value, '$[1]') AS number FROM json_each(?3))
        SELECT w.run, w.case_id, w.seq, w.channel, w.person
        FROM several x JOIN waiting w ON w.person = x.person
        JOIN run r ON r.tenant_id = {Tenant.Key} AND r.number = w.run
        JOIN strategy s ON s.tenant_id = {Tenant.Key} AND s.number = (w.case_id >> 11) & 4095
        JOIN account a ON a.tenant_id = {Tenant.Key} AND a.id = w.case_id >> {CaseId.SubjectShift}
        LEFT JOIN text_code y ON y.tenant_id = {Tenant.Key} AND y.code = a.f_company
        LEFT JOIN precedence n ON n.version = w.version_id
        ORDER BY w.person, coalesce(n.number, {int.MaxValue}), r.business_date, s.name, y.text, a.reference, w.case_id & 2047, w.seq, w.run
        """;

    public static IReadOnlyList<PendingMessage> Of(SqliteDatabase database, ContactDay day, IReadOnlyDictionary<long, int> precedence)
    {
        if (day.Rule.PerDay == 0)
            return [];
        using SqliteReader reader = database.OpenReader();
        Statement select = reader.Prepare(_select);
        select.Bind(1, day.Date.DayNumber);
        select.BindText(2, JsonSerializer.Serialize(day.Rule.Uncounted.Select(channel => (int)channel)));
        select.BindText(3, JsonSerializer.Serialize(precedence.Select(pair => new[] { pair.Key, pair.Value })));
        select.Bind(4, day.LastMinute);
        var contested = new List<PendingMessage>();
        while (select.Step())
            contested.Add(new PendingMessage(new OutboxKey(select.ColumnLong(0), select.ColumnLong(1), select.ColumnInt(2)), (MessageChannel)select.ColumnInt(3), (int)select.ColumnLong(4)));
        select.Reset();
        return contested;
    }
}
