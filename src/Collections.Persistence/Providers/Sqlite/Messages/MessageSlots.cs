using Collections.Domain.Contacts;
using Collections.Domain.Messages;
using Collections.Persistence.Providers.Sqlite.Contacts;

namespace Collections.Persistence.Providers.Sqlite.Messages;

/// <summary>The places of a day as messages take them, in the transaction in which they are taken for sending.</summary>
internal sealed class MessageSlots(Func<string, Statement> prepare, ContactDay day, long now)
{
    // A later message of the case that waits too: what it says is newer.
    private static readonly string _selectLater = $"""
        SELECT t.text FROM run r CROSS JOIN outbox o ON o.tenant_id = r.tenant_id AND o.run = r.number AND o.case_id = ?2 AND o.seq > ?3
        JOIN text_code t ON t.tenant_id = o.tenant_id AND t.code = o.template
        WHERE r.tenant_id = {Tenant.Key} AND r.number >= ?1 AND r.messages > r.settled_messages AND {UnsettledRuns.MayLeave("r.number")}
          AND o.state = 0 AND o.is_notice = 0 AND coalesce(o.earliest, 0) <= ?4
        ORDER BY o.seq DESC LIMIT 1
        """;

    private readonly SlotRows _slots = new(prepare);

    /// <summary>Takes a place for a message that counts; else why it cannot leave today.</summary>
    public Objection? Take(OutgoingMessage message)
    {
        if (message.IsNotice || !day.Rule.Counts(message.Channel) || message.Addressee.Number is not { } person)
            return null;
        if (message is { SlotUse: SlotUse.Overtake, HasWaited: true } && Later(message.Key) is { } later)
            return new Objection($"overtaken by {later}");
        var wish = new SlotWish(person, message.Key.CaseId, ContactKind.Message, message.Channel) { Seq = message.Key.Seq, Run = message.Key.Run };
        return _slots.Take(wish, day, now) is { } taken ? new Objection(taken.Reason(day), Passes: message.SlotUse != SlotUse.Withdraw) { Sum = "daily slot taken" } : null;
    }

    private string? Later(OutboxKey key)
    {
        Statement select = prepare(_selectLater);
        OutgoingRows.Bind(select, key);
        select.Bind(4, day.Date.DayNumber);
        string? template = select.Step() ? select.Text(0) : null;
        select.Reset();
        return template;
    }
}
