using Collections.Domain.Accounts;
using System.Globalization;
using Collections.Domain.Holds;
using Collections.Domain.Offers;
using Collections.Domain.Placements;
using Collections.Engine.Runs;
using Collections.Persistence.Messages;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Hosting;
using Collections.Server.Offers;
using Collections.Server.Placements;

namespace Collections.Server.Nightly;

/// <summary>
/// Reacts to events during the day: each is an inbox row first, acknowledged when that is durable, and is then
/// applied to its case in a transaction of its own, by the same engine with a batch of one.
/// </summary>
internal sealed class DaytimeRun
{
    private const long Tenant = 1;
    private const int SubjectsPerPart = 2_048;
    private readonly SqliteDatabase database;
    private readonly TimeProvider time;
    private readonly RunTicket ticket;
    private readonly Engine.Runs.Run run;
    private readonly Fence fence;
    private int reactions;

    private DaytimeRun(SqliteDatabase database, TimeProvider time, RunTicket ticket, Night night, Func<IRunStore, IRunStore>? between)
    {
        (this.database, this.time, this.ticket) = (database, time, ticket);
        Night = night;
        fence = new Fence(RunLease.Name, ticket.Fence);
        run = new Engine.Runs.Run(night.ForDaytime(), between is null ? RunStores.Open(database, night) : between(RunStores.Open(database, night)), ticket);
    }

    /// <summary>With what the day works.</summary>
    public Night Night { get; }

    /// <summary>The right by which it writes.</summary>
    public RunTicket Ticket => ticket;

    /// <summary>Begins the reactions of a business date, beside a night that may be running.</summary>
    /// <param name="database">The database.</param>
    /// <param name="date">The business date.</param>
    /// <param name="time">The clock on the wall.</param>
    /// <param name="between">What stands between the run and its store: nothing, but for proofs.</param>
    public static async Task<DaytimeRun> Begin(SqliteDatabase database, DateOnly date, TimeProvider time, Func<IRunStore, IRunStore>? between = null)
    {
        var ticket = await new RunRegister(database, time).BeginDay(1, date, "day").ConfigureAwait(false);
        return new DaytimeRun(database, time, ticket, Night.Prepare(Workplace.Open(database, RunRegister.TermsOfDay(database, RunStores.Portfolio, date)), date, subjectsPerPart: 1), between);
    }

    /// <summary>
    /// Takes an event in and applies it. The same source and message id again changes nothing, but for an event that was
    /// taken and not applied, as the process died between the two: it is applied now.
    /// </summary>
    /// <param name="received">What is heard.</param>
    /// <param name="now">The time of day by which timers begin and are due, in <see cref="RunClock"/> milliseconds; null for the cut-off of the night.</param>
    public async Task<Reaction> React(ReceivedEvent received, long? now = null)
    {
        var (number, isNew, waits, account, others) = await Take(received).ConfigureAwait(false);
        if (waits) run.React(account, reactions++, now);
        foreach (var other in others) run.React(other, reactions++, now);
        return new Reaction(isNew, received.Payload is null && received.Name != ReleaseOrder.EventName ? null : RefusalOf(number));
    }

    /// <summary>
    /// Takes events of different accounts in, in one transaction, and applies them in parts of one transaction each; what became
    /// of each, in their order.
    /// </summary>
    /// <param name="received">What is heard.</param>
    /// <param name="now">As <see cref="React"/> has it.</param>
    public async Task<IReadOnlyList<Reaction>> ReactAll(IReadOnlyList<ReceivedEvent> received, long? now)
    {
        var taken = await TakeAll(received).ConfigureAwait(false);
        long[] subjects = [.. taken.SelectMany(one => one.Waits ? one.Others.Prepend(one.Account) : one.Others)];
        if (subjects.Length > 0) run.ReactAll(subjects, reactions++, now, SubjectsPerPart);
        var refusals = RefusalsOf(taken);
        return [.. taken.Select(one => new Reaction(one.IsNew, refusals.GetValueOrDefault(one.Number)))];
    }

    /// <summary>Works accounts once more, with what waits for them, in parts of one transaction each; gives the number of the run.</summary>
    public long TryAll(IEnumerable<AccountId> accounts)
    {
        run.ReactAll(accounts.Select(account => account.Value), reactions++, null, SubjectsPerPart);
        return ticket.Number;
    }

    /// <summary>Moves a subject's cases whose timers are due at a time of the day.</summary>
    public void Fire(long subject, long now) => run.React(subject, reactions++, now);

    /// <summary>The day is over.</summary>
    public Task End() => new RunRegister(database, time).Complete(ticket, $$"""{"events":{{reactions}}}""", "");

    private Task<TakenEvent> Take(ReceivedEvent received) => database.Writer.Write(
        session =>
        {
            session.Check(fence);
            return Insert(session, received);
        },
        WriteMode.Event);

    private Task<List<TakenEvent>> TakeAll(IReadOnlyList<ReceivedEvent> received) => database.Writer.Write(session =>
    {
        session.Check(fence);
        return received.Select(one => Insert(session, one)).ToList();
    });

    private static TakenEvent Insert(WriteSession session, ReceivedEvent received)
    {
        var next = session.Scalar("SELECT coalesce(max(number), 0) + 1 FROM inbox WHERE tenant_id = 1");
        var messageId = received.MessageId ?? next.ToString(CultureInfo.InvariantCulture);
        if (Known(session, received.Source, messageId) is { } known) return known;
        var (refusal, heard) = received.Name switch
        {
            FirmReport.EventName => PlacementNews.Apply(session, received),
            OfferOrder.EventName => OfferNews.Apply(session, received),
            _ => (null, received),
        };
        var held = refusal is null ? HeldNews.Apply(session, heard) : (refusal, []);
        Insert(session, next, heard with { MessageId = messageId, Payload = held.Refusal is null ? heard.Payload : HeldNews.Refused(heard.Payload, held.Refusal) }, held.Refusal is null ? InboxState.Received : InboxState.Refused);
        foreach (var (place, other) in held.Others.Index())
            Insert(session, next + 1 + place, received with { Account = new AccountId(other), MessageId = $"{messageId}/{other}", Source = HeldNews.Source, Name = heard.Name == HoldOrder.EventName ? HoldOrder.EventName : ReleaseOrder.EventName }, InboxState.Received);
        return new TakenEvent(next, true, held.Refusal is null, heard.Account.Value, held.Others);
    }

    /// <summary>Puts an event into the inbox under a number; its sender's own number must be there.</summary>
    internal static void Insert(WriteSession session, long number, ReceivedEvent received, InboxState state)
    {
        var insert = session.Prepare("""
            INSERT INTO inbox(tenant_id, number, source, message_id, account_id, name, effective_at, payload, state)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """);
        insert.Bind(1, Tenant);
        insert.Bind(2, number);
        insert.BindText(3, received.Source);
        insert.BindText(4, received.MessageId);
        insert.Bind(5, received.Account.Value);
        insert.BindText(6, received.Name);
        insert.Bind(7, received.EffectiveAt.ToUnixTimeMilliseconds() * 1000);
        if (received.Payload is { } payload) insert.BindText(8, payload);
        else insert.BindNull(8);
        insert.Bind(9, (long)state);
        insert.Execute();
    }

    private static TakenEvent? Known(WriteSession session, string source, string messageId)
    {
        var select = session.Prepare("SELECT number, state, account_id FROM inbox WHERE tenant_id = ?1 AND source = ?2 AND message_id = ?3");
        select.Bind(1, Tenant);
        select.BindText(2, source);
        select.BindText(3, messageId);
        var known = select.Step() ? new TakenEvent(select.ColumnLong(0), false, select.ColumnLong(1) == (long)InboxState.Received, select.ColumnLong(2), []) : null;
        select.Reset();
        return known;
    }

    /// <summary>Why events were refused, by their numbers; those that were applied are not among them.</summary>
    private Dictionary<long, string> RefusalsOf(List<TakenEvent> taken)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare($"SELECT number, json_extract(payload, '$.refused') FROM inbox WHERE tenant_id = {Tenant} AND number BETWEEN ?1 AND ?2 AND state = {(int)InboxState.Refused}");
        select.Bind(1, taken.Min(one => one.Number));
        select.Bind(2, taken.Max(one => one.Number));
        var refusals = new Dictionary<long, string>();
        while (select.Step()) refusals.Add(select.ColumnLong(0), select.Text(1)!);
        return refusals;
    }

    private string? RefusalOf(long number)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare($"SELECT json_extract(payload, '$.refused') FROM inbox WHERE tenant_id = {Tenant} AND number = ?1 AND state = {(int)InboxState.Refused}");
        select.Bind(1, number);
        var refusal = select.Step() ? select.Text(0) : null;
        select.Reset();
        return refusal;
    }
}

/// <summary>What became of an event when it was taken in.</summary>
/// <param name="Number">Its number in the inbox.</param>
/// <param name="IsNew">False where it was there before.</param>
/// <param name="Waits">Whether the account has yet to hear of it.</param>
/// <param name="Account">The account that hears of it: of what is reported of a placement, the one at which its case stands.</param>
/// <param name="Others">Further accounts that have something new to hear by it.</param>
internal sealed record TakenEvent(long Number, bool IsNew, bool Waits, long Account, IReadOnlyList<long> Others);
