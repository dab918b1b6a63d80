using Collections.Domain.Accounts;
using Collections.Domain.Calls;
using Collections.Domain.Cases;
using Collections.Domain.Contacts;
using Collections.Domain.Customers;
using Collections.Domain.Effects;
using Collections.Domain.Novelties;
using Collections.Persistence.Cases;
using Collections.Persistence.Messages;
using Collections.Persistence.Money;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Contacts;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Calls;

/// <summary>Writes what came of calls, in a transaction of the writer.</summary>
/// <param name="session">The transaction.</param>
/// <param name="feed">Number of the file.</param>
/// <param name="shared">Who has the numbers of its wrong numbers.</param>
public sealed class CallRows(WriteSession session, int feed, SharedNumbers shared)
{
    /// <summary>Who calls where a file does not say it.</summary>
    public const string Dialler = "dialler";

    private static readonly string _insert = $"""
        INSERT INTO dialled_call(tenant_id, account_id, at, reference, result, number, list, amount, promise_date, "by", feed, case_id, minutes_after_payment, is_told)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0) ON CONFLICT DO NOTHING
        """;

    /// <summary>The case of an account (?1) that was on a list (?2, the title of its tasks, empty for any) on a date (?3), an open one first.</summary>
    private static readonly string _selectCase = $"""
        SELECT c.id FROM account a
        JOIN account s ON s.tenant_id = a.tenant_id AND s.id >= a.id & ~{AccountId.MaxOrdinal} AND s.id <= a.id | {AccountId.MaxOrdinal}
        JOIN collection_case c ON c.tenant_id = s.tenant_id AND c.id >= s.id << {CaseId.SubjectShift} AND c.id < (s.id + 1) << {CaseId.SubjectShift} AND {LevelSql.IsOfCase("c.level", "a", "s")}
        JOIN task t ON t.tenant_id = c.tenant_id AND t.case_id = c.id
        JOIN text_code w ON w.tenant_id = t.tenant_id AND w.code = t.title
        JOIN run r ON r.tenant_id = t.tenant_id AND r.number = t.run
        LEFT JOIN run e ON e.tenant_id = t.tenant_id AND e.number = t.ended_run
        WHERE a.tenant_id = {Tenant.Key} AND a.id = ?1 AND (w.text = ?2 OR (?2 = '' AND w.text LIKE '{CallTaskTitle.OfAnyList}'))
          AND r.business_date <= ?3 AND (e.number IS NULL OR e.business_date >= ?3)
        ORDER BY c.state, c.id DESC LIMIT 1
        """;

    private static readonly string _selectLatest = $"""
        SELECT coalesce(max(c.id), ?1 << {CaseId.SubjectShift}) FROM collection_case c WHERE c.tenant_id = {Tenant.Key} AND c.id >= ?1 << {CaseId.SubjectShift} AND c.id < (?1 + 1) << {CaseId.SubjectShift}
        """;

    private static readonly string _selectPaid = $"""
        SELECT max(at) FROM (
          SELECT effective_at AS at FROM inbox
          WHERE tenant_id = {Tenant.Key} AND account_id = ?1 AND state <> {(int)InboxState.Refused} AND name IN ('{NoveltyMessages.PaymentNotified}', '{NoveltyMessages.Payment}', '{NoveltyMessages.Paid}')
          UNION ALL SELECT paid_at FROM payment WHERE tenant_id = {Tenant.Key} AND account_id = ?1 AND state <> {(int)PaymentState.Reversed})
        WHERE at <= ?2 AND at > ?2 - {ShownTime.PerDay}
        """;

    private static readonly string _countCalls = $"""
        SELECT count(*) FROM dialled_call WHERE tenant_id = {Tenant.Key} AND account_id >= ?1 << {AccountId.OrdinalBits} AND account_id < (?1 + 1) << {AccountId.OrdinalBits}
          AND at >= ?2 AND at < ?2 + {ShownTime.PerDay} AND coalesce(case_id, -account_id) = ?3
        """;

    private static readonly string _countPermitted = $"""
        SELECT coalesce(sum(attempts), 0) FROM contact_slot WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 AND date = ?2 AND case_id = ?3 AND kind = {(int)ContactKind.Call} AND (state = {(int)SlotState.Held} OR reason LIKE 'called without a permit: %')
        """;

    /// <summary>Writes a call; false where it was known before, and nothing changes.</summary>
    /// <param name="account">Id of the account.</param>
    /// <param name="call">What came of it.</param>
    /// <param name="day">Its date, by the rule of contacts that held on it.</param>
    public bool Write(long account, DeliveredCall call, ContactDay day)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(day);
        long at = ShownTime.Stored(call.At);
        long? listed = Scalar(_selectCase, select =>
        {
            select.Bind(1, account);
            select.BindText(2, call.List.Length == 0 ? "" : CallTaskTitle.Of(call.List));
            select.Bind(3, day.Date.DayNumber);
        });
        if (!Insert(account, call, at, listed))
            return false;
        if (call.Result == CallResult.WrongNumber)
            shared.Close(session, call.Number, account >> AccountId.OrdinalBits, at, feed);
        TakePlace(account, call, day, listed);
        return true;
    }

    private bool Insert(long account, DeliveredCall call, long at, long? listed)
    {
        long? paid = Scalar(_selectPaid, select =>
        {
            select.Bind(1, account);
            select.Bind(2, at);
        });
        Statement insert = session.Prepare(_insert);
        insert.Bind(1, account);
        insert.Bind(2, at);
        insert.BindText(3, call.Reference);
        insert.Bind(4, (int)call.Result);
        insert.BindText(5, Known(call.Number));
        insert.BindText(6, Known(call.List));
        insert.Bind(7, call.Amount);
        insert.Bind(8, call.PromiseDate?.DayNumber);
        insert.BindText(9, Known(call.By));
        insert.Bind(10, feed);
        insert.Bind(11, listed);
        insert.Bind(12, paid is { } before ? (long?)((at - before) / ShownTime.PerMinute) : null);
        return insert.ExecuteCounting() == 1;
    }

    /// <summary>The call has taken its customer's place of the day, unless its permit was asked for before; where another has the day, it is noted that the call was made all the same.</summary>
    private void TakePlace(long account, DeliveredCall call, ContactDay day, long? listed)
    {
        long customer = account >> AccountId.OrdinalBits;
        long of = listed ?? Scalar(_selectLatest, select => select.Bind(1, account)) ?? account << CaseId.SubjectShift;
        long made = Scalar(_countCalls, select =>
        {
            select.Bind(1, customer);
            select.Bind(2, ShownTime.Stored(day.Date.ToDateTime(TimeOnly.MinValue)));
            select.Bind(3, listed ?? -account);
        }) ?? 0;
        long permitted = Scalar(_countPermitted, select =>
        {
            select.Bind(1, customer);
            select.Bind(2, day.Date.DayNumber);
            select.Bind(3, of);
        }) ?? 0;
        if (permitted >= made || !day.Rule.Counts(MessageChannel.Call))
            return;
        var slots = new SlotRows(session.Prepare);
        var wish = new SlotWish(customer, of, ContactKind.Call, MessageChannel.Call) { By = Known(call.By) ?? Dialler };
        if (slots.Take(wish, day, session.Now()) is { } taken)
            slots.Note(wish, day.Date, SlotState.Refused, $"called without a permit: {taken.Reason(day)}", session.Now());
    }

    private long? Scalar(string sql, Action<Statement> bind)
    {
        Statement select = session.Prepare(sql);
        bind(select);
        long? found = select.Step() && !select.IsNull(0) ? select.ColumnLong(0) : null;
        select.Reset();
        return found;
    }

    private static string? Known(string text) => text.Length > 0 ? text : null;
}
