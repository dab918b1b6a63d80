using Collections.Domain.Cases;
using Collections.Domain.Contacts;
using Collections.Domain.Messages;

namespace Collections.Persistence.Providers.Sqlite.Contacts;

/// <summary>
/// Takes and gives back the places of a customer's day, within a transaction of the writer. That a place is taken is the violation of a
/// key and no count: two who want the last one cannot both have it, whichever way they come.
/// </summary>
/// <param name="prepare">Statements of the transaction.</param>
public sealed class SlotRows(Func<string, Statement> prepare)
{
    private const string Columns = """
        tenant_id, customer_id, date, number, state, kind, channel, company,
        case_id, seq, run, attempts, asked_by, reason, taken_at
        """;

    private const string Company = $"(SELECT company FROM collection_case WHERE tenant_id = {Tenant.Key} AND id = ?6)";

    private static readonly string _insert = $"""
        INSERT INTO contact_slot({Columns})
        VALUES ({Tenant.Key}, ?1, ?2, ?3, {(int)SlotState.Held}, ?4, ?5, {Company}, ?6, ?7, ?8, 1, ?9, NULL, ?10) ON CONFLICT DO NOTHING
        """;

    private const string NextBelow = $"""
        (SELECT min(0, coalesce(min(b.number), 0)) - 1 FROM contact_slot b WHERE b.tenant_id = {Tenant.Key} AND b.customer_id = ?1 AND b.date = ?2)
        """;

    private static readonly string _note = $"""
        INSERT INTO contact_slot({Columns})
        VALUES ({Tenant.Key}, ?1, ?2, {NextBelow}, ?3, ?4, ?5, {Company}, ?6, ?7, ?8, 1, ?9, ?11, ?10)
        """;

    private const string SelectHeld = $"""
        SELECT s.number, s.kind, s.case_id, s.seq, s.run, s.company IS (SELECT company FROM collection_case WHERE tenant_id = {Tenant.Key} AND id = ?3), t.name, a.reference
        FROM contact_slot s
        LEFT JOIN strategy t ON t.tenant_id = s.tenant_id AND t.number = (s.case_id >> 11) & 4095
        LEFT JOIN account a ON a.tenant_id = s.tenant_id AND a.id = s.case_id >> 23
        WHERE s.tenant_id = {Tenant.Key} AND s.customer_id = ?1 AND s.date = ?2 AND s.number > 0 ORDER BY s.number
        """;

    private const string CountAttempt = $"""
        UPDATE contact_slot SET attempts = attempts + ?4, asked_by = coalesce(?5, asked_by) WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 AND date = ?2 AND number = ?3
        """;

    private static readonly string _return = $"""
        UPDATE contact_slot SET number = {NextBelow}, state = {(int)SlotState.Returned}, reason = ?4, released_at = ?5
        WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 AND date = ?2 AND number = ?3
        """;

    // A message is for who owes, or for somebody who stands in a relation.
    private static readonly string _ofMessage = $"""
        SELECT s.customer_id, s.date, s.number FROM contact_slot s
        WHERE s.tenant_id = {Tenant.Key} AND s.customer_id IN (SELECT ?1 UNION ALL SELECT r.other_customer_id FROM relation r WHERE r.tenant_id = {Tenant.Key} AND r.customer_id = ?1)
          AND s.number > 0 AND s.kind = {(int)ContactKind.Message} AND s.case_id = ?2 AND s.seq = ?3 AND s.run = ?4
        ORDER BY s.date DESC LIMIT 1
        """;

    private static readonly string _ofCall = $"""
        SELECT s.customer_id, s.date, s.number, s.attempts FROM contact_slot s
        WHERE s.tenant_id = {Tenant.Key} AND s.customer_id = ?1 AND s.date = ?2 AND s.number > 0 AND s.kind = {(int)ContactKind.Call} AND s.case_id = ?3
        """;

    /// <summary>Takes a place of the day; what has one already keeps it, and a further call of a case on a date shares the place of the one before.</summary>
    /// <param name="wish">Who wants to contact whom.</param>
    /// <param name="day">The date, and how many places it has.</param>
    /// <param name="now">The database's clock.</param>
    /// <returns>Null where the place is taken now; else who has it.</returns>
    public SlotTaken? Take(SlotWish wish, ContactDay day, long now)
    {
        ArgumentNullException.ThrowIfNull(day);
        SlotTaken? taken = null;
        for (int number = 1; number <= day.Rule.PerDay; number++)
        {
            if (Insert(wish, day.Date, number, now))
                return null;
            if (number > 1)
                continue;
            if (Held(wish, day.Date, out taken) is not { } own)
                continue;
            if (wish.Kind == ContactKind.Call)
                Count(wish, day.Date, own, 1);
            return null;
        }

        return taken;
    }

    /// <summary>Notes a wish that has no place: it was refused, or needs none.</summary>
    public void Note(SlotWish wish, DateOnly date, SlotState state, string? reason, long now)
    {
        Statement note = prepare(_note);
        Bind(note, wish, date, now);
        note.Bind(3, (int)state);
        note.BindText(11, reason);
        note.Execute();
    }

    /// <summary>Gives the place back that a message had, which did not leave.</summary>
    /// <param name="message">Where it stands.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The database's clock.</param>
    public void ReturnMessage(OutboxKey message, string? reason, long now)
    {
        Statement select = prepare(_ofMessage);
        select.Bind(1, message.CaseId >> CaseId.CustomerShift);
        select.Bind(2, message.CaseId);
        select.Bind(3, message.Seq);
        select.Bind(4, message.Run);
        if (!select.Step())
            return;
        (long customer, int date, int number) = (select.ColumnLong(0), select.ColumnInt(1), select.ColumnInt(2));
        select.Reset();
        Return(customer, date, number, reason, now);
    }

    /// <summary>A call that was permitted did not come about: the place is free again, where the case made none besides on that date.</summary>
    /// <returns>Whether there was such a permit.</returns>
    public bool ReturnCall(long customer, long caseId, DateOnly date, string reason, long now)
    {
        Statement select = prepare(_ofCall);
        select.Bind(1, customer);
        select.Bind(2, date.DayNumber);
        select.Bind(3, caseId);
        if (!select.Step())
            return false;
        (int number, int attempts) = (select.ColumnInt(2), select.ColumnInt(3));
        select.Reset();
        if (attempts > 1)
            Count(new SlotWish(customer, caseId, ContactKind.Call, default), date, number, -1);
        else
            Return(customer, date.DayNumber, number, reason, now);
        return true;
    }

    private bool Insert(SlotWish wish, DateOnly date, int number, long now)
    {
        Statement insert = prepare(_insert);
        Bind(insert, wish, date, now);
        insert.Bind(3, number);
        return insert.ExecuteCounting() == 1;
    }

    private static void Bind(Statement statement, SlotWish wish, DateOnly date, long now)
    {
        statement.Bind(1, wish.Customer);
        statement.Bind(2, date.DayNumber);
        statement.Bind(4, (int)wish.Kind);
        statement.Bind(5, (int)wish.Channel);
        statement.Bind(6, wish.CaseId);
        statement.Bind(7, wish.Seq);
        statement.Bind(8, wish.Run);
        statement.BindText(9, wish.By);
        statement.Bind(10, now);
    }

    /// <summary>The number of the place that the one who asks has already, or null and who has the first; one of the same company before one of another.</summary>
    private int? Held(SlotWish wish, DateOnly date, out SlotTaken? taken)
    {
        taken = null;
        int? own = null;
        Statement select = prepare(SelectHeld);
        select.Bind(1, wish.Customer);
        select.Bind(2, date.DayNumber);
        select.Bind(3, wish.CaseId);
        while (select.Step())
        {
            var kind = (ContactKind)select.ColumnInt(1);
            if (kind == wish.Kind && select.ColumnLong(2) == wish.CaseId && (kind == ContactKind.Call || (Same(select, 3, wish.Seq) && Same(select, 4, wish.Run))))
                own ??= select.ColumnInt(0);
            bool isOwn = select.ColumnLong(5) == 1;
            if (taken is null || (isOwn && !taken.IsOfCompany))
                taken = new SlotTaken(kind, isOwn, isOwn ? select.Text(6) : null, isOwn ? select.Text(7) : null);
        }

        return own;
    }

    private static bool Same(Statement row, int column, long? value) => row.IsNull(column) ? value is null : row.ColumnLong(column) == value;

    private void Count(SlotWish wish, DateOnly date, int number, int more)
    {
        Statement count = prepare(CountAttempt);
        count.Bind(1, wish.Customer);
        count.Bind(2, date.DayNumber);
        count.Bind(3, number);
        count.Bind(4, more);
        count.BindText(5, wish.By);
        count.Execute();
    }

    private void Return(long customer, int date, int number, string? reason, long now)
    {
        Statement give = prepare(_return);
        give.Bind(1, customer);
        give.Bind(2, date);
        give.Bind(3, number);
        give.BindText(4, reason);
        give.Bind(5, now);
        give.Execute();
    }
}
