using Collections.Domain.Cases;
using Collections.Domain.Contacts;
using Collections.Domain.Placements;
using Collections.Persistence.Providers.Sqlite.Images;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>
/// Takes back what runs decided about a customer: messages that have not left, tasks, promises, offers, placements, holds, states of objects; and what those
/// runs had ended waits, or goes on, again. What has left is marked.
/// </summary>
internal sealed class TakenEffects(WriteSession session, WithdrawalScope scope)
{
    private const string WithdrawPending = $"""
        UPDATE outbox SET state = 5, reason = CASE state WHEN 0 THEN ?5 ELSE reason END, changed_at = ?6, wrong_run = ?4
        WHERE tenant_id = {Tenant.Key} AND run = ?1 AND case_id >= ?2 AND case_id < ?3 AND state IN (0, 5) AND wrong_run IS NULL
        """;

    private const string MarkLeft = $"""
        UPDATE outbox SET wrong_run = ?4 WHERE tenant_id = {Tenant.Key} AND run = ?1 AND case_id >= ?2 AND case_id < ?3 AND state NOT IN (0, 5) AND wrong_run IS NULL
        """;

    private const string Unsettle = $"""
        UPDATE run SET settled_messages = min(settled_messages, messages - 1) WHERE tenant_id = {Tenant.Key} AND number IN (
          SELECT run FROM outbox WHERE tenant_id = {Tenant.Key} AND taken_by >= ?1 AND case_id >= ?2 AND case_id < ?3 AND run < ?1)
        """;

    private const string WaitAgain = $"""
        UPDATE outbox SET state = 0, reason = NULL, taken_by = NULL
        WHERE tenant_id = {Tenant.Key} AND taken_by >= ?1 AND case_id >= ?2 AND case_id < ?3 AND run < ?1 AND state = 5
        """;

    private const string KeepTasks = $"""
        INSERT INTO withdrawn_task(tenant_id, case_id, seq, run, node, version_id, made_run, title, queue, collector, due, form)
        SELECT tenant_id, case_id, seq, ?4, node, version_id, run, title, queue, collector, due, form FROM task
        WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND run >= ?1
        """;

    private const string DeleteTasks = $"DELETE FROM task WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND run >= ?1";

    private const string ReopenTasks = $"""
        UPDATE task SET state = 0, outcome = NULL, completed_at = NULL, ended_run = NULL
        WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND ended_run >= ?1
        """;

    private const string DeleteRefusals = $"DELETE FROM refused_step WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND run >= ?1";

    private const string DeleteEntries = $"DELETE FROM experiment_entry WHERE tenant_id = {Tenant.Key} AND customer_id = ?2 AND run >= ?1";

    // What was really sent keeps its place: the customer has been contacted.
    private static readonly string _deleteContacts = $"DELETE FROM contact_slot WHERE tenant_id = {Tenant.Key} AND customer_id = ?2 AND run >= ?1 AND kind = {(int)ContactKind.TakenOn}";

    private const string DeleteCures = $"DELETE FROM cure WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND run >= ?1";

    private const string CureAgain = $"""
        UPDATE cure SET reopened_on = NULL, reopened_run = NULL WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND reopened_run >= ?1
        """;

    private const string DeleteHolders = $"DELETE FROM case_holder WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND run >= ?1";

    private const string DeletePromises = $"DELETE FROM promise WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND made_run >= ?1";

    private const string SumPlacements = $"""
        UPDATE placement_batch SET
          cases = cases - (SELECT count(*) FROM placement p WHERE p.tenant_id = {Tenant.Key} AND p.case_id >= ?2 AND p.case_id < ?3 AND p.batch = number),
          amount = amount - (SELECT coalesce(sum(p.amount), 0) FROM placement p WHERE p.tenant_id = {Tenant.Key} AND p.case_id >= ?2 AND p.case_id < ?3 AND p.batch = number)
        WHERE tenant_id = {Tenant.Key} AND run >= ?1
        """;

    private const string DeletePlacements = $"""
        DELETE FROM placement WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3
          AND batch IN (SELECT number FROM placement_batch WHERE tenant_id = {Tenant.Key} AND run >= ?1)
        """;

    // What was noted, or decided, of a placement that goes, goes with it.
    private static readonly string[] _forgetPlacements =
    [
        .. new[] { "placed_account", "placed_payment", "placement_event" }.Select(table => $"""
            DELETE FROM {table} WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3
              AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.tenant_id = {table}.tenant_id AND p.case_id = {table}.case_id AND p.seq = {table}.seq)
            """),
        $"DELETE FROM placement_event WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND run >= ?1",
    ];

    private const string ContinuePlacements = $"""
        UPDATE placement SET to_date = NULL, ended_run = NULL, end_reason = NULL WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND ended_run >= ?1
        """;

    // One that was continued had ended before: the event that remains says when.
    private static readonly string _endAgain = $"""
        UPDATE placement SET (to_date, ended_run, end_reason) = (
          SELECT e.on_date, e.run, t.code FROM placement_event e LEFT JOIN text_code t ON t.tenant_id = e.tenant_id AND t.text = e.text
          WHERE e.tenant_id = placement.tenant_id AND e.case_id = placement.case_id AND e.seq = placement.seq ORDER BY e.line DESC LIMIT 1)
        WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND ?1 = ?1 AND to_date IS NULL AND {(int)PlacementEventKind.Recalled} = (
          SELECT e.kind FROM placement_event e WHERE e.tenant_id = placement.tenant_id AND e.case_id = placement.case_id AND e.seq = placement.seq
          AND e.kind IN ({(int)PlacementEventKind.Recalled}, {(int)PlacementEventKind.Continued}) ORDER BY e.line DESC LIMIT 1)
        """;

    private const string DeleteHolds = $"DELETE FROM hold WHERE tenant_id = {Tenant.Key} AND customer_id = ?2 AND set_run >= ?1";

    private const string ContinueHolds = $"""
        UPDATE hold SET released_at = NULL, released_by = NULL, released_why = NULL, released_run = NULL
        WHERE tenant_id = {Tenant.Key} AND customer_id = ?2 AND released_run >= ?1
        """;

    private const string TellAgain = $"UPDATE inbox SET state = 0, applied_run = NULL, is_again = 1 WHERE tenant_id = {Tenant.Key} AND number = ?1 AND state = 1";

    private const string MoveTask = $"UPDATE task SET due = ?3 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2";

    private const string MoveTerm = $"UPDATE placement SET term_ends = ?3 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2";

    /// <summary>Takes back what the run, and those since, decided about a customer whose cases go back.</summary>
    public void TakeBack(long customer, CustomerFate fate)
    {
        (long from, long to) = (customer << CaseId.CustomerShift, (customer + 1) << CaseId.CustomerShift);
        TakeMessages(scope.OfRun, from, to);
        foreach (RunSince since in scope.Since)
            TakeMessages(since.Number, from, to);
        Execute(Unsettle, from, to);
        Execute(WaitAgain, from, to);
        Statement keep = session.Prepare(KeepTasks);
        keep.Bind(4, scope.Run);
        Execute(KeepTasks, from, to);
        Execute(DeleteTasks, from, to);
        Execute(ReopenTasks, from, to);
        Execute(DeleteRefusals, from, to);
        Execute(DeleteEntries, customer);
        Execute(_deleteContacts, customer);
        Execute(DeleteCures, from, to);
        Execute(CureAgain, from, to);
        Execute(DeleteHolders, from, to);
        Execute(DeletePromises, from, to);
        new TakenVerdicts(session, scope).RestoreAllOf(from, to);
        new TakenOffers(session, scope).RestoreAllOf(from, to);
        new TakenObjectSteps(session, scope).Restore(from, to);
        Execute(SumPlacements, from, to);
        Execute(DeletePlacements, from, to);
        Execute(ContinuePlacements, from, to);
        foreach (string forget in _forgetPlacements)
            Execute(forget, from, to);
        Execute(_endAgain, from, to);
        Execute(DeleteHolds, customer);
        Execute(ContinueHolds, customer);
        foreach (HeardSince heard in fate.News)
        {
            Statement again = session.Prepare(TellAgain);
            again.Bind(1, heard.Number);
            again.Execute();
        }
    }

    /// <summary>Takes back the messages alone: the customer's cases stay where they are.</summary>
    public void TakeMessages(long customer) =>
        TakeMessages(scope.OfRun, customer << CaseId.CustomerShift, (customer + 1) << CaseId.CustomerShift);

    /// <summary>A date that the run moved is what it was.</summary>
    public void Restore(DueImage due)
    {
        Statement move = session.Prepare(due.IsTerm ? MoveTerm : MoveTask);
        move.Bind(1, due.CaseId);
        move.Bind(2, due.Seq);
        move.Bind(3, due.Due);
        move.Execute();
    }

    private void TakeMessages(long run, long from, long to)
    {
        foreach (string sql in (ReadOnlySpan<string>)[WithdrawPending, MarkLeft])
        {
            Statement take = session.Prepare(sql);
            take.Bind(1, run);
            take.Bind(2, from);
            take.Bind(3, to);
            take.Bind(4, scope.OfRun);
            if (sql == WithdrawPending)
            {
                take.BindText(5, scope.Reason);
                take.Bind(6, session.Now());
            }

            take.Execute();
        }
    }

    private void Execute(string sql, long from, long to) => scope.Over(session, sql, from, to).Execute();

    private void Execute(string sql, long customer)
    {
        Statement statement = session.Prepare(sql);
        statement.Bind(1, scope.OfRun);
        statement.Bind(2, customer);
        statement.Execute();
    }
}
