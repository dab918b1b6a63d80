using Collections.Domain.Accounts;
using Collections.Domain.Holds;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Holds;

/// <summary>Sets and releases holds, in the transaction of the news or of the step that wants it.</summary>
public static class HoldRows
{
    private const string Next = $"SELECT coalesce(max(number), 0) + 1 FROM hold WHERE tenant_id = {Tenant.Key}";

    private static readonly string _insert = $"""
        INSERT INTO hold(tenant_id, customer_id, number, account_id, scope, company, reason, text, bound, clocks, from_at, until, until_event, set_by, set_at, set_run)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, CASE ?4 WHEN {(int)HoldScope.Company} THEN (SELECT f_company FROM account WHERE tenant_id = {Tenant.Key} AND id = ?3) END,
          ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
        """;

    // Of the customer's holds those that bind the account.
    private static readonly string _binding = $"""
        FROM hold h WHERE h.tenant_id = {Tenant.Key} AND h.customer_id = ?1 AND h.released_at IS NULL AND (h.until IS NULL OR h.until > ?3 / {RunClock.Day})
          AND (h.account_id = ?2 OR h.scope = {(int)HoldScope.Customer}
            OR (h.scope = {(int)HoldScope.Company} AND h.company IS (SELECT f_company FROM account WHERE tenant_id = {Tenant.Key} AND id = ?2)))
        """;

    private static readonly string _ordered = $"SELECT h.number, h.scope {_binding} AND (?4 IS NULL OR h.number = ?4) AND (?5 IS NULL OR h.reason = ?5)";

    private static readonly string _endedByEvent = $"SELECT h.number, h.scope {_binding} AND h.until_event = ?4";

    private const string ReleaseOne = $"""
        UPDATE hold SET released_at = max(?3, from_at), released_by = ?4, released_why = ?5, released_run = ?6 WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 AND number = ?2
        """;

    private static readonly string _isAnyByEvent = $"SELECT 1 FROM hold WHERE tenant_id = {Tenant.Key} AND customer_id = ?1 AND released_at IS NULL AND until_event = ?2 LIMIT 1";

    /// <summary>Sets a hold.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="account">For which account, or by which its customer or company is meant.</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="at">When, in <see cref="RunClock"/> milliseconds.</param>
    /// <param name="run">The run whose step sets it; null where news does.</param>
    /// <returns>Its number.</returns>
    public static long Set(WriteSession session, AccountId account, HoldOrder order, long at, long? run)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(order);
        long number = session.Scalar(Next);
        Statement insert = session.Prepare(_insert);
        insert.Bind(1, account.Customer.Value);
        insert.Bind(2, number);
        insert.Bind(3, account.Value);
        insert.Bind(4, (int)order.Scope);
        insert.Bind(5, (int)order.Reason);
        insert.BindText(6, order.Text);
        insert.Bind(7, (int)order.Bound);
        insert.Bind(8, (int)order.Clocks);
        insert.Bind(9, order.From is { } from ? Math.Max(at, RunClock.AtStartOf(from.DayNumber)) : at);
        insert.Bind(10, order.Until?.DayNumber);
        insert.BindText(11, order.UntilEvent);
        insert.BindText(12, order.By);
        insert.Bind(13, session.Now());
        insert.Bind(14, run);
        insert.Execute();
        return number;
    }

    /// <summary>Releases holds of an account, and of its customer where they bind the account.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="account">The account.</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="at">When, in <see cref="RunClock"/> milliseconds.</param>
    /// <param name="run">The run whose step releases them; null where news does.</param>
    /// <returns>The widest scope of what was released; null where nothing was.</returns>
    public static HoldScope? Release(WriteSession session, AccountId account, ReleaseOrder order, long at, long? run = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(order);
        Statement select = session.Prepare(_ordered);
        select.Bind(4, order.Hold);
        select.Bind(5, (long?)order.Reason);
        return Release(session, select, account, at, order.By, order.Why, run);
    }

    /// <summary>Releases the holds of an account, and of its customer, that an event of this name ends.</summary>
    /// <returns>As <see cref="Release(WriteSession, AccountId, ReleaseOrder, long, long?)"/>.</returns>
    public static HoldScope? ReleaseBy(WriteSession session, AccountId account, string eventName, string by, long at)
    {
        ArgumentNullException.ThrowIfNull(session);
        Statement any = session.Prepare(_isAnyByEvent);
        any.Bind(1, account.Customer.Value);
        any.BindText(2, eventName);
        bool isAny = any.Step();
        any.Reset();
        if (!isAny)
            return null;
        Statement select = session.Prepare(_endedByEvent);
        select.BindText(4, eventName);
        return Release(session, select, account, at, by, eventName, run: null);
    }

    private static HoldScope? Release(WriteSession session, Statement select, AccountId account, long at, string by, string why, long? run)
    {
        select.Bind(1, account.Customer.Value);
        select.Bind(2, account.Value);
        select.Bind(3, at);
        var released = new List<(long Number, HoldScope Scope)>();
        while (select.Step())
            released.Add((select.ColumnLong(0), (HoldScope)select.ColumnInt(1)));
        select.Reset();
        Statement release = session.Prepare(ReleaseOne);
        foreach ((long number, _) in released)
        {
            release.Bind(1, account.Customer.Value);
            release.Bind(2, number);
            release.Bind(3, at);
            release.BindText(4, by);
            release.BindText(5, why);
            release.Bind(6, run);
            release.Execute();
        }

        return released.Count == 0 ? null : released.Max(one => one.Scope);
    }
}
