using System.Text;
using Collections.Domain.Accounts;
using Collections.Domain.Holds;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Holds;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Holds that steps set and release, and what goes on later after a hold: due dates of tasks, terms of placements.</summary>
internal sealed class HoldEffects(WriteSession session, PartWrite part, PlanBatch plan)
{
    private const string SelectDue = $"SELECT due FROM task WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2 AND state = 0 AND due IS NOT NULL";

    private const string Move = $"UPDATE task SET due = ?3 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2 AND state = 0";

    private const string MoveTerm = $"""
        UPDATE placement SET term_ends = coalesce(term_ends, (SELECT b.term_ends FROM placement_batch b WHERE b.tenant_id = {Tenant.Key} AND b.number = batch)) + ?2
        WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND to_date IS NULL
        """;

    public void Set(in Effect effect)
    {
        (HoldScope scope, HoldBound bound, HoldClocks clocks) = PackedHold.Unpack(effect.D);
        var order = new HoldOrder((HoldReason)effect.A, Text(effect), Who(effect))
        {
            Scope = scope,
            Bound = bound,
            Clocks = clocks,
            Until = effect.C == 0 ? null : DateOnly.FromDayNumber((int)effect.C),
        };
        HoldRows.Set(session, SubjectOf(effect), order, effect.B, part.Ticket.Number);
    }

    public void Release(in Effect effect) => HoldRows.Release(
        session, SubjectOf(effect), new ReleaseOrder(null, effect.A < 0 ? null : (HoldReason)effect.A, Text(effect), Who(effect)), effect.B, part.Ticket.Number);

    public void MoveTask(in Effect effect, long id)
    {
        Statement select = session.Prepare(SelectDue);
        select.Bind(1, id);
        select.Bind(2, effect.Seq);
        long? due = select.Step() ? select.ColumnLong(0) : null;
        select.Reset();
        if (due is not { } date)
            return;
        long moved = date;
        string? calendar = effect.B < 0 ? null : plan.Part.Pool[(int)effect.B];
        foreach (Resumption resumed in plan.Resumed)
        {
            // A task has the whole of its date.
            if (resumed.Row == effect.Row)
                moved = (resumed.Time.After((TimerClock)effect.A, RunClock.AtStartOf((int)moved + 1) - 1, calendar) / RunClock.Day);
        }

        Statement move = session.Prepare(Move);
        move.Bind(1, id);
        move.Bind(2, effect.Seq);
        move.Bind(3, moved);
        move.Execute();
    }

    public void MoveTerms()
    {
        foreach (Resumption resumed in plan.Resumed)
        {
            if (!resumed.HoldsTerms || part.IsLeft(resumed.Row))
                continue;
            Statement move = session.Prepare(MoveTerm);
            move.Bind(1, plan.CaseIds[resumed.Row]);
            move.Bind(2, resumed.Time.Days);
            move.Execute();
        }
    }

    private AccountId SubjectOf(in Effect effect) => new(part.Batch.Subjects[effect.Row]);

    private string Text(in Effect effect) => Encoding.UTF8.GetString(plan.Effects.Content(effect));

    private string Who(in Effect effect) => $"{plan.Plan.Name}: {plan.Plan.Nodes[effect.Node].Name}";
}
