using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Domain.Holds;
using Collections.Domain.Messages;
using Collections.Domain.Novelties;
using Collections.Engine.Runs;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite.Placements;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Persistence.Providers.Sqlite.Messages;

/// <summary>Reads messages with their case and recipient as they are now.</summary>
/// <param name="prepare">Prepares a statement of the connection at hand.</param>
/// <param name="showsOthers">As <see cref="SqliteOutbox.ShowsOthers"/>.</param>
internal sealed class OutgoingRows(Func<string, Statement> prepare, Func<long, string, MessageChannel, bool> showsOthers)
{
    // What was acknowledged, or came with a file since the last night, has happened, whether or not its case has heard of it: the last column but three.
    private static readonly string _columns = $"""
        SELECT o.run, o.case_id, o.seq, o.node, o.channel, o.parameters, t.text, p.text,
          c.version_id, c.level, c.state, r.text, a.hold_reason, y.text, s.name, a.reference, k.reference, e.element_id,
          coalesce((SELECT i.name FROM inbox i WHERE i.tenant_id = o.tenant_id AND i.account_id = o.case_id >> 23 AND i.state = 0
           AND i.name IN ({string.Join(", ", NoveltyMessages.Closing.Select(message => $"'{message}'"))}) ORDER BY i.number LIMIT 1),
          (SELECT CASE WHEN n.kind & {(int)NoveltyKinds.Paid} <> 0 THEN '{NoveltyMessages.Paid}' WHEN n.kind & {(int)NoveltyKinds.Cured} <> 0 THEN '{NoveltyMessages.Cured}' ELSE '{NoveltyMessages.Payment}' END
           FROM feed f JOIN novelty n ON n.tenant_id = f.tenant_id AND n.feed = f.number AND n.account_id = o.case_id >> 23
           WHERE f.tenant_id = o.tenant_id AND f.number > (SELECT coalesce(max(u.last_feed), 0) FROM run u WHERE u.tenant_id = {Tenant.Key} AND {RunScope.TellsNews("u.")})
           AND n.kind & {(int)(NoveltyKinds.Paid | NoveltyKinds.Cured | NoveltyKinds.PaymentPosted)} <> 0 ORDER BY f.number LIMIT 1)), o.version_id, EXISTS (SELECT 1 FROM withdrawal d WHERE d.tenant_id = o.tenant_id AND d.of_run = o.run), o.is_notice, o.slot_use, o.reason, o.earliest_minute
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

    private static readonly string _selectOne = $"{_columns} AND o.run = ?1 AND o.case_id = ?2 AND o.seq = ?3 AND o.state IN (0, 1) AND {UnsettledRuns.MayLeave("o.run")}";

    private static readonly string _selectAny = $"{_columns} AND o.run = ?1 AND o.case_id = ?2 AND o.seq = ?3";

    private static readonly string _selectSending = $"""
        {_columns} AND o.run = ?1 AND (o.case_id, o.seq) > (?2, ?3) AND o.state = 1 ORDER BY o.case_id, o.seq LIMIT ?4
        """;

    private static readonly string _selectHolds = $"""
        SELECT h.reason, h.from_at, h.until
        FROM hold h JOIN account a ON a.tenant_id = h.tenant_id AND a.id = ?2 JOIN account b ON b.tenant_id = h.tenant_id AND b.id = h.account_id
        WHERE h.tenant_id = {Tenant.Key} AND h.customer_id = ?1 AND h.released_at IS NULL AND h.bound & {(int)HoldBound.Messages} <> 0
          AND {HoldSql.BindsCase("h", "b", "?3", "a")}
        ORDER BY h.number
        """;

    // What left with a run that was taken back: to the same customer, and by the same step of the case.
    private const string SelectWrong = $"""
        SELECT max(r.business_date), max(o.case_id = ?3 AND o.seq = ?4 AND o.node = ?5 AND o.version_id = ?6)
        FROM withdrawal d JOIN run r ON r.tenant_id = d.tenant_id AND r.number = d.of_run
        CROSS JOIN outbox o ON o.tenant_id = d.tenant_id AND o.wrong_run = d.of_run AND o.case_id >= ?1 AND o.case_id < ?2 AND o.state IN (1, 2, 4)
        WHERE d.tenant_id = {Tenant.Key} AND o.run <> ?7
        """;

    private const string AnyWrong = $"SELECT EXISTS (SELECT 1 FROM outbox WHERE tenant_id = {Tenant.Key} AND wrong_run IS NOT NULL)";

    private readonly AddresseeRows _addressees = new(prepare);
    private bool? _hasHolds;
    private bool? _hasWrong;
    private bool? _hasSilent;

    /// <summary>The message, if it waits to be sent or stands as being sent.</summary>
    public OutgoingMessage? Open(OutboxKey key) => One(_selectOne, key);

    /// <summary>The message, however far it has come.</summary>
    public OutgoingMessage? Find(OutboxKey key) => One(_selectAny, key);

    private OutgoingMessage? One(string sql, OutboxKey key)
    {
        Statement select = prepare(sql);
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

    /// <summary>The condition of SQL that a message's hour has come, by a parameter with the last minute that has.</summary>
    public static string HasCome(string outbox, string minute) => $"({outbox}earliest_minute IS NULL OR coalesce({outbox}earliest, 0) * 1440 + {outbox}earliest_minute <= {minute})";

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
        (DateOnly? wrongly, bool hasLeft) = Wrong(key, row.ColumnInt(3), row.ColumnLong(19));
        return new OutgoingMessage(
            key,
            new CaseKey(row.Text(14)!, row.Text(13) ?? "", level, level == CaseLevel.Customer ? row.Text(16)! : account, (int)(key.CaseId & 2047)),
            row.Text(17) ?? throw new InvalidOperationException($"strategy version {row.ColumnLong(8)}, node {row.ColumnInt(3)}: expected its row in table plan_element, found none; deploy the strategy again"),
            row.ColumnLong(8),
            (MessageChannel)row.ColumnInt(4),
            row.Text(6)!,
            row.IsNull(5) ? "{}"u8.ToArray() : row.Bytes(5).ToArray(),
            _addressees.Of(key.CaseId, row.Text(7), account, showsOthers(row.ColumnLong(8), row.Text(6)!, (MessageChannel)row.ColumnInt(4))),
            new CaseStanding(row.ColumnInt(10) == 0 ? null : row.Text(11) ?? "", Hold((HoldReasons)row.ColumnLong(12)), row.Text(18)) { Holds = Holds(key.CaseId, level), IsOfWithdrawnRun = row.ColumnLong(20) == 1, PlacedWith = row.ColumnLong(21) == 1 ? null : Placed(key), WronglyContactedOn = wrongly, HasLeftBefore = hasLeft })
        {
            IsNotice = row.ColumnLong(21) == 1,
            SlotUse = (SlotUse)row.ColumnInt(22),
            HasWaited = !row.IsNull(23),
            Hour = row.IsNull(24) ? null : TimeOnly.MinValue.AddMinutes(row.ColumnInt(24)),
        };
    }

    private List<BindingHold> Holds(long caseId, CaseLevel level)
    {
        if (!(_hasHolds ??= IsAny(HoldScan.Exists)))
            return [];
        Statement select = prepare(_selectHolds);
        select.Bind(1, caseId >> CaseId.CustomerShift);
        select.Bind(2, caseId >> CaseId.SubjectShift);
        select.Bind(3, (int)level);
        var holds = new List<BindingHold>();
        while (select.Step())
            holds.Add(new BindingHold((HoldReason)select.ColumnInt(0), DateOnly.FromDayNumber((int)(select.ColumnLong(1) / RunClock.Day)), select.IsNull(2) ? null : DateOnly.FromDayNumber(select.ColumnInt(2))));
        select.Reset();
        return holds;
    }

    // What was decided after a firm had the customer was decided knowing it.
    private string? Placed(OutboxKey key) => (_hasSilent ??= IsAny(SilentFirm.Exists)) ? SilentFirm.Of(prepare, key.CaseId, key.Run) : null;

    private (DateOnly? On, bool HasLeft) Wrong(OutboxKey key, int node, long version)
    {
        if (!(_hasWrong ??= IsAny(AnyWrong)))
            return (null, false);
        long customer = key.CaseId >> CaseId.CustomerShift;
        Statement select = prepare(SelectWrong);
        select.Bind(1, customer << CaseId.CustomerShift);
        select.Bind(2, (customer + 1) << CaseId.CustomerShift);
        select.Bind(3, key.CaseId);
        select.Bind(4, key.Seq);
        select.Bind(5, node);
        select.Bind(6, version);
        select.Bind(7, key.Run);
        (DateOnly? On, bool HasLeft) wrong = select.Step() && !select.IsNull(0) ? (DateOnly.FromDayNumber(select.ColumnInt(0)), select.ColumnLong(1) == 1) : (null, false);
        select.Reset();
        return wrong;
    }

    private bool IsAny(string sql)
    {
        Statement select = prepare(sql);
        bool isAny = select.Step() && select.ColumnLong(0) != 0;
        select.Reset();
        return isAny;
    }

    private static string? Hold(HoldReasons reasons) => reasons == HoldReasons.None
        ? null
        : string.Join(", ", HoldReasonCodes.All.Where(reason => reasons.HasFlag(reason)).Select(HoldReasonCodes.Code));
}
