using Collections.Domain.Cases;
using Collections.Domain.Contacts;
using Collections.Domain.Customers;
using Collections.Domain.Effects;
using Collections.Domain.Messages;

namespace Collections.Testing.Messages;

/// <summary>An outbox in memory with the states that a database would have; it can crash before an acknowledgement is written.</summary>
public sealed class MemoryOutbox : IOutbox
{
    private readonly SortedDictionary<int, Row> rows = [];
    private readonly HashSet<(long Person, DateOnly Date, int Seq)> slots = [];

    /// <summary>States in which messages have been written, in the order of writing: seq, then state.</summary>
    public List<string> Written { get; } = [];

    /// <summary>When set, settling throws: the process dies between the wire and the acknowledgement.</summary>
    public bool DiesBeforeAcknowledgement { get; set; }

    /// <summary>The state of each message in words.</summary>
    public string States => string.Join(", ", rows.Select(pair => $"{pair.Key} {pair.Value.State}"));

    /// <summary>Why messages are not sent, by seq.</summary>
    public IReadOnlyDictionary<int, string> Reasons => rows.Where(pair => pair.Value.Reason is not null).ToDictionary(pair => pair.Key, pair => pair.Value.Reason!);

    /// <summary>Adds a pending message; the standing can be changed later.</summary>
    public MemoryOutbox Add(int seq, MessageChannel channel = MessageChannel.Sms, int customer = 1, string template = "reminder", string facts = """{"past due":null}""", DateOnly earliest = default, long version = 7, bool isNotice = false, SlotUse use = SlotUse.Wait, TimeOnly? hour = null, params ContactPoint[] contacts)
    {
        ContactPoint[] reachable = [new(ContactPointKind.Mobile, $"+54 11 {customer:0000}"), new(ContactPointKind.Email, $"c{customer}@example.invalid")];
        var addressee = new Addressee($"C-{customer}", $"Customer {customer}", $"A-{customer}", "es", contacts.Length > 0 ? contacts : reachable) { Number = customer };
        var key = new CaseKey("cards", "", CaseLevel.Account, $"A-{customer}", 1);
        rows.Add(seq, new Row(new OutgoingMessage(new OutboxKey(1, customer, seq), key, "remind", version, channel, template, System.Text.Encoding.UTF8.GetBytes(facts), addressee, new CaseStanding()) { IsNotice = isNotice, SlotUse = use, Hour = hour }, earliest));
        return this;
    }

    /// <summary>Something happens to the case of a message.</summary>
    public void Change(int seq, CaseStanding standing) => rows[seq].Message = rows[seq].Message with { Standing = standing };

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingMessage>> Pending(ContactDay day, OutboxKey? after, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PendingMessage>>([.. Beyond(after, "pending").Where(row => HasCome(row, day)).Take(limit)
            .Select(row => new PendingMessage(row.Message.Key, row.Message.Channel, (int)row.Message.Key.CaseId))]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingMessage>> Contested(ContactDay day, IReadOnlyDictionary<long, int> precedence, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PendingMessage>>([.. Beyond(null, "pending").Where(row => HasCome(row, day) && Counts(row.Message, day)).GroupBy(row => row.Message.Addressee.Number).Where(group => group.Count() > 1)
            .SelectMany(group => group.OrderBy(row => precedence.GetValueOrDefault(row.Message.StrategyVersion, int.MaxValue)).ThenBy(row => row.Message.Key.Seq))
            .Select(row => new PendingMessage(row.Message.Key, row.Message.Channel, (int)row.Message.Key.CaseId))]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutgoingMessage>> Interrupted(OutboxKey? after, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<OutgoingMessage>>([.. Beyond(after, "sending").Take(limit).Select(row => row.Message)]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutgoingMessage>> Claim(IReadOnlyList<OutboxKey> keys, long fence, ContactDay day, Func<OutgoingMessage, Func<Objection?>, Objection?> guard, CancellationToken cancellation)
    {
        var claimed = new List<OutgoingMessage>();
        foreach (var key in keys)
        {
            var row = rows[key.Seq];
            if (row.State is not ("pending" or "sending")) continue;
            var objection = guard(row.Message, () => Take(row.Message, day));
            row.Reason = objection?.Reason;
            Write(key.Seq, objection is null ? "sending" : objection.Passes ? "pending" : "withdrawn");
            if (row.Reason is null) claimed.Add(row.Message);
        }
        return Task.FromResult<IReadOnlyList<OutgoingMessage>>(claimed);
    }

    /// <inheritdoc/>
    public Task Settle(IReadOnlyList<Settlement> settlements, long fence, CancellationToken cancellation)
    {
        if (DiesBeforeAcknowledgement) throw new OperationCanceledException("The process dies here.");
        foreach (var settled in settlements)
        {
            rows[settled.Key.Seq].Reason = settled.Reason;
            if (settled.Fate == MessageFate.Failed) slots.RemoveWhere(slot => slot.Seq == settled.Key.Seq);
            Write(settled.Key.Seq, settled.Fate.ToString().ToLowerInvariant());
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Complete(long fence, CancellationToken cancellation) => Task.CompletedTask;

    private static bool HasCome(Row row, ContactDay day) =>
        row.Earliest <= day.Date && (row.Message.Hour is not { } hour || day.Now is not { } now || row.Earliest.ToDateTime(hour) <= now);

    private static bool Counts(OutgoingMessage message, ContactDay day) => !message.IsNotice && day.Rule.Counts(message.Channel);

    private Objection? Take(OutgoingMessage message, ContactDay day)
    {
        if (!Counts(message, day) || slots.Contains((message.Addressee.Number!.Value, day.Date, message.Key.Seq))) return null;
        if (slots.Count(slot => slot.Person == message.Addressee.Number && slot.Date == day.Date) >= day.Rule.PerDay) return new Objection($"daily slot taken, next {day.NextInWords}", Passes: message.SlotUse != SlotUse.Withdraw);
        slots.Add((message.Addressee.Number.Value, day.Date, message.Key.Seq));
        return null;
    }

    private List<Row> Beyond(OutboxKey? after, string state) =>
        rows.Where(pair => pair.Value.State == state && (after is null || pair.Key > after.Value.Seq)).Select(pair => pair.Value).ToList();

    private void Write(int seq, string state)
    {
        rows[seq].State = state;
        Written.Add($"{seq} {state}");
    }

    private sealed class Row(OutgoingMessage message, DateOnly earliest)
    {
        public OutgoingMessage Message { get; set; } = message;

        public DateOnly Earliest { get; } = earliest;

        public string State { get; set; } = "pending";

        public string? Reason { get; set; }
    }
}
