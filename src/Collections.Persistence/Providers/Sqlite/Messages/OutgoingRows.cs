using Collections.Domain.Cases;
using Collections.Domain.Effects;
using Collections.Domain.Holds;
using Collections.Domain.Messages;
using Collections.Domain.Novelties;

namespace Collections.Persistence.Providers.Sqlite.Messages;

/// <summary>Reads messages with their case and recipient as they are now.</summary>
internal sealed class OutgoingRows(Func<string, Statement> prepare)
{
    // What was acknowledged has happened, whether or not its case has heard of it: the last column.
    private static readonly string _columns = $"""
        SELECT o.run, o.case_id, o.seq, o.node, o.channel, o.parameters, t.text, p.text,
          c.version_id, c.level, c.state, r.text, a.hold_reason, y.text, s.name, a.reference, k.reference, e.element_id,
          (SELECT i.name FROM inbox i WHERE i.tenant_id = o.tenant_id AND i.account_id = o.case_id >> 23 AND i.state = 0
           AND i.name IN ({string.Join(", ", NoveltyMessages.Closing.Select(message => $"'{message}'"))}) ORDER BY i.number LIMIT 1)
        FROM outbox o
        JOIN text_code t ON t.tenant_id = o.tenant_id AND t.code = o.template
        JOIN collection_case c ON c.tenant_id = o.tenant_id AND c.id = o.case_id
        JOIN strategy s ON s.tenant_id = o.tenant_id AND s.number = (o.case_id >> 11) & 4095
        JOIN account a ON a.tenant_id = o.tenant_id AND a.id = o.case_id >> 23
        LEFT JOIN customer k ON k.tenant_id = o.tenant_id AND k.id = o.case_id >> 35
        LEFT JOIN plan_element e ON e.tenant_id = o.tenant_id AND e.version_id = o.version_id AND e.ordinal = o.node
        LEFT JOIN text_code p ON p.tenant_id = o.tenant_id AND p.code = o.recipient
        LEFT JOIN text_code r ON r.tenant_id = o.tenant_id AND r.code = c.close_reason
        LEFT JOIN text_code y ON y.tenant_id = o.tenant_id AND y.code = c.company
        WHERE o.tenant_id = {Tenant.Key}
        """;

    private static readonly string _selectOne = $"{_columns} AND o.run = ?1 AND o.case_id = ?2 AND o.seq = ?3 AND o.state IN (0, 1)";

    private static readonly string _selectSending = $"""
        {_columns} AND o.run = ?1 AND (o.case_id, o.seq) > (?2, ?3) AND o.state = 1 ORDER BY o.case_id, o.seq LIMIT ?4
        """;

    private readonly AddresseeRows _addressees = new(prepare);

    /// <summary>The message, if it waits to be sent or stands as being sent.</summary>
    public OutgoingMessage? Open(OutboxKey key)
    {
        Statement select = prepare(_selectOne);
        Bind(select, key);
        OutgoingMessage? message = select.Step() ? Read(select) : null;
        select.Reset();
        return message;
    }

    /// <summary>Messages of a run that stand as being sent, beyond a key.</summary>
    public IReadOnlyList<OutgoingMessage> Sending(OutboxKey after, int limit)
    {
        Statement select = prepare(_selectSending);
        Bind(select, after);
        select.Bind(4, limit);
        var messages = new List<OutgoingMessage>();
        while (select.Step())
            messages.Add(Read(select));
        select.Reset();
        return messages;
    }

    public static void Bind(Statement statement, OutboxKey key)
    {
        statement.Bind(1, key.Run);
        statement.Bind(2, key.CaseId);
        statement.Bind(3, key.Seq);
    }

    private OutgoingMessage Read(Statement row)
    {
        var key = new OutboxKey(row.ColumnLong(0), row.ColumnLong(1), row.ColumnInt(2));
        var level = (CaseLevel)row.ColumnInt(9);
        string account = row.Text(15)!;
        return new OutgoingMessage(
            key,
            new CaseKey(row.Text(14)!, row.Text(13) ?? "", level, level == CaseLevel.Customer ? row.Text(16)! : account, (int)(key.CaseId & 2047)),
            row.Text(17) ?? throw new InvalidOperationException($"strategy version {row.ColumnLong(8)}, node {row.ColumnInt(3)}: expected its row in table plan_element, found none; deploy the strategy again"),
            row.ColumnLong(8),
            (MessageChannel)row.ColumnInt(4),
            row.Text(6)!,
            row.IsNull(5) ? "{}"u8.ToArray() : row.Bytes(5).ToArray(),
            _addressees.Of(key.CaseId >> 35, row.Text(7), account),
            new CaseStanding(row.ColumnInt(10) == 0 ? null : row.Text(11) ?? "", Hold((HoldReasons)row.ColumnLong(12)), row.Text(18)));
    }

    private static string? Hold(HoldReasons reasons) => reasons == HoldReasons.None
        ? null
        : string.Join(", ", HoldReasonCodes.All.Where(reason => reasons.HasFlag(reason)).Select(HoldReasonCodes.Code));
}
