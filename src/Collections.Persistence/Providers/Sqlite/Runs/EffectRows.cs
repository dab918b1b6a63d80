using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Engine.Batches;
using Collections.Persistence.Objects;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Writes what the steps of a plan want done, case by case and visit by visit: so a withdrawal takes
/// back what was decided before it and nothing after.
/// </summary>
internal sealed class EffectRows(WriteSession session, PartWrite part, PlanBatch plan)
{
    // The case's messages are found by its runs, as a second index would burden every message written.
    private const string WithdrawUnsent = $"""
        UPDATE outbox SET state = 5, changed_at = ?2, reason = ?3, taken_by = ?4
        WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND state = 0 AND run IN (
          SELECT number FROM run WHERE tenant_id = {Tenant.Key} AND number >= (
            SELECT opened_run FROM collection_case WHERE tenant_id = {Tenant.Key} AND id = ?1))
        """;

    private const string WithdrawWithin = $"{WithdrawUnsent} AND version_id = ?5 AND node IN (SELECT value FROM json_each(?6))";

    private const string CountMessages = $"UPDATE run SET messages = messages + ?2 WHERE tenant_id = {Tenant.Key} AND number = ?1";

    private const string WithdrawTasks = $"""
        UPDATE task SET state = 2, ended_run = ?2 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND state = 0
        """;

    private readonly BulkInsert _message = session.Insert(
        "outbox", "run", "case_id", "seq", "node", "kind", "channel", "template", "recipient", "earliest", "parameters", "state", "attempt", "version_id", "is_notice", "slot_use", "earliest_minute");

    private readonly BulkInsert _task = session.Insert("task", "case_id", "seq", "node", "run", "title", "queue", "collector", "due", "form", "state", "version_id");
    private readonly PlacementRows _placements = new(session, part, plan);
    private readonly HoldEffects _holds = new(session, part, plan);
    private readonly PromiseRows _promises = new(session, part);
    private readonly OfferRows _offers = new(session, part);
    private readonly ExperimentEffects _experiments = new(session, part, plan);
    private readonly ObjectStepRows _objects = new(session, part, plan);
    private readonly Dictionary<int, string> _within = [];
    private int _messages;

    public void Write()
    {
        _message.Repeat(1, part.Ticket.Number);
        _message.Repeat(5, (int)EffectKind.Message);
        _message.Repeat(11, 0);
        _message.Repeat(12, 0);
        _message.Repeat(13, plan.Plan.Version);
        _task.Repeat(4, part.Ticket.Number);
        _task.Repeat(11, plan.Plan.Version);
        ReadOnlySpan<Effect> effects = plan.Effects.Span;
        foreach (int at in InOrder(effects))
        {
            ref readonly Effect effect = ref effects[at];
            if (!part.IsLeft(effect.Row))
                Write(effect, plan.CaseIds[effect.Row]);
        }

        _message.Finish();
        _task.Finish();
        _placements.Finish();
        _holds.MoveTerms();
        Count();
    }

    private static int[] InOrder(ReadOnlySpan<Effect> effects)
    {
        var places = new int[effects.Length];
        var order = new long[effects.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = i;
            order[i] = ((long)effects[i].Row << 32) | (uint)effects[i].Seq;
        }

        Array.Sort(order, places);
        KeepOrderOfVisits(order, places);
        return places;
    }

    /// <summary>What one visit wants done is done in the order in which it was said.</summary>
    private static void KeepOrderOfVisits(long[] order, int[] places)
    {
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from + 1; to < order.Length && order[to] == order[from]; to++)
            {
            }

            if (to - from > 1)
                Array.Sort(places, from, to - from);
        }
    }

    private void Write(in Effect effect, long id)
    {
        switch ((EffectKind)effect.Kind)
        {
            case EffectKind.Message: WriteMessage(effect, id); break;
            case EffectKind.Task: WriteTask(effect, id); break;
            case EffectKind.Placement: _placements.Place(effect, id); break;
            case EffectKind.Recall: _placements.Recall(effect, id); break;
            case EffectKind.PlacementEvent: _placements.Tell(effect, id); break;
            case EffectKind.Withdrawal when effect.B > 0: WithdrawInside(id, effect.A, (int)effect.B - 1); break;
            case EffectKind.Withdrawal: Withdraw(id, effect.A); break;
            case EffectKind.Hold: _holds.Set(effect); break;
            case EffectKind.Release: _holds.Release(effect); break;
            case EffectKind.TaskResumption: _holds.MoveTask(effect, id); break;
            case EffectKind.Promise: _promises.Add(plan, effect, id); break;
            case EffectKind.PromiseVerdict: _promises.Settle(effect, id); break;
            case EffectKind.Offer: _offers.Add(plan, effect, id); break;
            case EffectKind.OfferEvent: _offers.Tell(plan, effect, id); break;
            case EffectKind.Assignment: _experiments.Enter(effect, id); break;
            case EffectKind.Refusal: _experiments.Refuse(effect, id); break;
            case EffectKind.ObjectState or EffectKind.ObjectField: _objects.Set(effect, id); break;
            default: throw new InvalidOperationException($"case {id}, node {effect.Node}: expected a known effect, found kind {effect.Kind}");
        }
    }

    private void WriteMessage(in Effect effect, long id)
    {
        _message.Bind(2, id);
        _message.Bind(3, effect.Seq);
        _message.Bind(4, effect.Node);
        (MessageChannel channel, bool isNotice, SlotUse use) = PackedChannel.Unpack(effect.B);
        _message.Bind(6, (int)channel);
        _message.Bind(14, isNotice ? 1 : 0);
        _message.Bind(15, (int)use);
        _message.Bind(7, effect.A);
        _message.BindCode(8, effect.D);
        _message.Bind(9, effect.C);
        BindContent(_message, 10, effect);
        if (PackedChannel.MinuteOf(effect.B) is { } minute)
            _message.Bind(16, minute);
        _message.Next();
        _messages++;
    }

    /// <summary>So that a dispatch knows the run to have messages.</summary>
    private void Count()
    {
        if (_messages == 0)
            return;
        Statement count = session.Prepare(CountMessages);
        count.Bind(1, part.Ticket.Number);
        count.Bind(2, _messages);
        count.Execute();
    }

    private void WriteTask(in Effect effect, long id)
    {
        _task.Bind(1, id);
        _task.Bind(2, effect.Seq);
        _task.Bind(3, effect.Node);
        _task.Bind(5, effect.A);
        _task.BindCode(6, effect.B >= 0 && !TaskRows.IsMoved(plan, effect.Row) ? effect.B : CodeOf(CaseColumns.QueueSlot, effect.Row));
        _task.BindCode(7, CodeOf(CaseColumns.CollectorSlot, effect.Row));
        _task.Bind(8, effect.C == 0 ? null : effect.C);
        _task.Bind(10, (int)TaskRows.StateOf(plan, effect.Row, effect.Seq));
        ReadOnlySpan<byte> form = plan.Effects.Content(effect);
        if (form.IsEmpty)
            _task.BindNull(9);
        else
            _task.BindText(9, form);
        _task.Next();
    }

    private void BindContent(BulkInsert parameters, int place, in Effect effect)
    {
        ReadOnlySpan<byte> content = plan.Effects.Content(effect);
        if (content.IsEmpty)
            parameters.BindNull(place);
        else
            parameters.BindBlob(place, content);
    }

    private void Withdraw(long id, long reason)
    {
        _message.Finish();
        _task.Finish();
        WithdrawMessages(session, id, ReasonOf(reason), part.Ticket.Number);
        Statement tasks = session.Prepare(WithdrawTasks);
        tasks.Bind(1, id);
        tasks.Bind(2, part.Ticket.Number);
        tasks.Execute();
    }

    /// <summary>Tasks of the steps within have ended with their tokens.</summary>
    private void WithdrawInside(long id, long reason, int block)
    {
        _message.Finish();
        if (!_within.TryGetValue(block, out string? nodes))
            _within[block] = nodes = $"[{string.Join(',', plan.Plan.Within(plan.Plan.Nodes[block]))}]";
        Statement messages = Withdrawing(session, WithdrawWithin, id, ReasonOf(reason), part.Ticket.Number);
        messages.Bind(5, plan.Plan.Version);
        messages.BindText(6, nodes);
        messages.Execute();
    }

    /// <summary>Withdraws what a case has not sent yet.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="id">The packed id of the case.</param>
    /// <param name="reason">Why; null where nothing is said.</param>
    /// <param name="run">The run that does it: taken back, it gives the messages back.</param>
    public static void WithdrawMessages(WriteSession session, long id, string? reason, long run) => Withdrawing(session, WithdrawUnsent, id, reason, run).Execute();

    private static Statement Withdrawing(WriteSession session, string sql, long id, string? reason, long run)
    {
        Statement messages = session.Prepare(sql);
        messages.Bind(1, id);
        messages.Bind(2, session.Now());
        messages.BindText(3, reason);
        messages.Bind(4, run);
        return messages;
    }

    private string? ReasonOf(long code) => code < 0 ? null : plan.Part.Pool[(int)code];

    private int CodeOf(int slot, int row) => CommonTexts.CodeOf(plan, slot, row);
}
