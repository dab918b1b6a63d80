using Collections.Contracts.Databases;
using Collections.Domain.Calendars;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Contacts;

namespace Collections.Contracts.Messages;

/// <summary>Places of a customer's day in the database: the key is the cap, whoever comes from wherever.</summary>
public sealed class ContactSlotTests : IDisposable
{
    private const int Days = 120;
    private static readonly ContactDay Once = ContactDay.Of(StoredMessages.Today, ContactRule.Usual, BusinessCalendar.MondayToFriday);
    private static readonly ContactDay Twice = ContactDay.Of(StoredMessages.Today, new ContactRule(2), BusinessCalendar.MondayToFriday);
    private readonly StoredMessages stored = new();

    public void Dispose() => stored.Dispose();

    [Fact]
    public async Task Two_connections_that_race_for_one_place_never_both_have_it()
    {
        stored.Add(1).Add(2);
        var taken = new int[2][];
        using var start = new Barrier(2);

        // The second connection is what a second process would be: it goes past the one writer.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(caller => Task.Run(() => taken[caller] = [.. Race(caller, start)])));

        for (var day = 0; day < Days; day++) (taken[0][day] + taken[1][day]).ShouldBe(1, $"day {day}");
        stored.Database.Read("SELECT count(*), max(number), count(DISTINCT date) FROM contact_slot").ShouldBe($"{Days}|1|{Days}");
        taken.ShouldAllBe(caller => caller.Sum() > 0, "both were there");
    }

    [Fact]
    public async Task A_dispatch_and_a_caller_who_come_at_once_never_both_have_the_day()
    {
        for (var customer = 1; customer <= 40; customer++) stored.Add(customer);
        var fence = await stored.Outbox.Acquire("test", default);

        var calls = Task.Run(async () =>
        {
            var granted = 0;
            for (var customer = 40; customer >= 1; customer--) granted += await Call(customer, Once) is null ? 1 : 0;
            return granted;
        });
        var sent = 0;
        for (var customer = 1; customer <= 40; customer++)
            sent += (await stored.Outbox.Claim([StoredMessages.Key(customer)], fence, Once, (_, take) => take(), default)).Count;

        (sent + await calls).ShouldBe(40);
        stored.Database.Read("SELECT count(*), max(number), sum(kind = 1) FROM contact_slot").ShouldBe($"40|1|{sent}");
        stored.Database.Read("SELECT count(*) FROM outbox WHERE state = 0 AND reason LIKE 'daily slot taken by a call of early A-%, next 2026-12-17 09:00'").ShouldBe($"{40 - sent}");
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_holder_and_a_held_place_below_zero()
    {
        stored.Add(1);
        (await Call(1, Once)).ShouldBeNull();

        foreach (var (number, state) in new[] { (1, 0), (-1, 0), (2, 1) })
        {
            var refused = await Should.ThrowAsync<SqliteFailureException>(() => stored.Database.Run($"""
                INSERT INTO contact_slot(tenant_id, customer_id, date, number, state, kind, channel, case_id, attempts, taken_at) VALUES (1, 1, {StoredMessages.Today.DayNumber}, {number}, {state}, 2, 5, {StoredMessages.Case(1)}, 1, 0)
                """));
            refused.IsOfTheData.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_place_that_is_given_back_is_taken_by_the_next_and_stays_known()
    {
        stored.Add(1);
        (await Call(1, Once)).ShouldBeNull();
        (await Message(1, seq: 2, Once)).ShouldNotBeNull().Reason(Once).ShouldBe("daily slot taken by a call of early A-1, next 2026-12-17 09:00");

        (await stored.Database.Writer.Write(session => new SlotRows(session.Prepare).ReturnCall(1, StoredMessages.Case(1), StoredMessages.Today, "no line", session.Now()))).ShouldBeTrue();
        (await Message(1, seq: 2, Once)).ShouldBeNull();
        (await Message(1, seq: 2, Once)).ShouldBeNull("the same message keeps its place");
        (await Message(1, seq: 3, Twice)).ShouldBeNull();
        (await Message(1, seq: 4, Twice)).ShouldNotBeNull();

        stored.Database.Read("SELECT number, state, kind, seq, reason FROM contact_slot ORDER BY number").ShouldBe("-1|1|2|NULL|no line\n1|0|1|2|NULL\n2|0|1|3|NULL");
    }

    [Fact]
    public async Task A_message_to_a_guarantor_takes_the_day_of_the_guarantor_and_one_that_failed_gives_it_back()
    {
        stored.Add(1, recipient: 6).Add(2);
        stored.Run("INSERT INTO relation(tenant_id, customer_id, number, kind, other_customer_id) VALUES (1, 1, 1, 0, 2)");
        var fence = await stored.Outbox.Acquire("test", default);

        (await stored.Outbox.Contested(Once, new Dictionary<long, int>(), default)).Select(message => message.Key.CaseId).ShouldBe([StoredMessages.Case(1), StoredMessages.Case(2)], "both are for the second customer");
        (await stored.Outbox.Claim([StoredMessages.Key(1), StoredMessages.Key(2)], fence, Once, (_, take) => take(), default)).ShouldHaveSingleItem().Key.ShouldBe(StoredMessages.Key(1));
        stored.Database.Read("SELECT customer_id, case_id >> 35 FROM contact_slot").ShouldBe("2|1");

        await stored.Outbox.Settle([new Settlement(StoredMessages.Key(1), MessageFate.Failed, "no text")], fence, default);
        stored.Database.Read("SELECT number, state, reason FROM contact_slot").ShouldBe("-1|1|no text");
        (await stored.Outbox.Claim([StoredMessages.Key(2)], fence, Once, (_, take) => take(), default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_to_have_the_day_is_said_by_precedence_then_by_who_has_waited_longest_then_by_names()
    {
        stored.Add(1).Add(2);
        stored.Run("INSERT INTO strategy VALUES (1, 4, 'late')");
        stored.Run("INSERT INTO strategy_version(tenant_id, id, strategy_number, version, status, name, source, digest, created_at) VALUES (1, 8, 4, 1, 1, 'late', '<x/>', x'00', 0)");
        var late = (StoredMessages.Case(1) & ~(4095L << 11)) | (4L << 11);
        stored.Run($"INSERT INTO collection_case(tenant_id, id, version_id, level, state, opened_on, opened_run, last_seq, ver) VALUES (1, {late}, 8, 0, 0, 1, 1, 1, 1)");
        stored.Run($"INSERT INTO outbox(tenant_id, run, case_id, seq, node, kind, channel, template, state, attempt, version_id) VALUES (1, 1, {late}, 1, 2, 1, 1, 0, 0, 0, 8), (1, 1, {late}, 2, 2, 1, 1, 0, 0, 0, 8)");
        stored.Run($"INSERT INTO outbox(tenant_id, run, case_id, seq, node, kind, channel, template, state, attempt, version_id, is_notice) VALUES (1, 1, {StoredMessages.Case(2)}, 2, 2, 1, 1, 0, 0, 0, 7, 1)");

        (await Order(new Dictionary<long, int> { [7] = 40, [8] = 30 })).ShouldBe(["late 1", "late 2", "early 1"]);
        (await Order(new Dictionary<long, int> { [7] = 30, [8] = 40 })).ShouldBe(["early 1", "late 1", "late 2"]);
        (await Order([])).ShouldBe(["early 1", "late 1", "late 2"]);
        (await stored.Outbox.Contested(ContactDay.Of(StoredMessages.Today, new ContactRule(0), BusinessCalendar.MondayToFriday), new Dictionary<long, int>(), default)).ShouldBeEmpty();
        (await stored.Outbox.Contested(Once with { Rule = ContactRule.Usual with { Uncounted = [MessageChannel.Sms] } }, new Dictionary<long, int>(), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_has_waited_is_overtaken_by_a_later_one_of_its_case()
    {
        stored.Add(1);
        stored.Run("UPDATE outbox SET slot_use = 2");
        stored.Run($"INSERT INTO outbox(tenant_id, run, case_id, seq, node, kind, channel, template, state, attempt, version_id, slot_use) VALUES (1, 1, {StoredMessages.Case(1)}, 2, 2, 1, 1, 0, 0, 0, 7, 2)");
        var fence = await stored.Outbox.Acquire("test", default);
        var keys = new[] { StoredMessages.Key(1), StoredMessages.Key(1) with { Seq = 2 } };
        (await Call(1, Once)).ShouldBeNull();

        (await stored.Outbox.Claim(keys, fence, Once, (_, take) => take(), default)).ShouldBeEmpty();
        stored.Database.Read("SELECT seq, state FROM outbox ORDER BY seq").ShouldBe("1|0\n2|0", "nobody has waited before");
        var next = ContactDay.Of(StoredMessages.Today.AddDays(1), ContactRule.Usual, BusinessCalendar.MondayToFriday);
        (await stored.Outbox.Claim(keys, fence, next, (_, take) => take(), default)).ShouldHaveSingleItem().Key.Seq.ShouldBe(2);
        stored.Database.Read("SELECT state, reason FROM outbox WHERE seq = 1").ShouldBe("5|overtaken by reminder");
    }

    private IEnumerable<int> Race(int caller, Barrier start)
    {
        using var connection = RawConnection.Open(stored.Database.File, readOnly: false);
        connection.Prepare("PRAGMA busy_timeout = 20000").Step();
        var slots = new SlotRows(connection.Prepare);
        var won = new List<int>();
        for (var day = 0; day < Days; day++)
        {
            start.SignalAndWait();
            connection.Prepare("BEGIN IMMEDIATE").Execute();
            var wish = new SlotWish(1, StoredMessages.Case(caller + 1), ContactKind.Call, MessageChannel.Call) { By = $"caller {caller}" };
            won.Add(slots.Take(wish, Once with { Date = StoredMessages.Today.AddDays(day) }, 0) is null ? 1 : 0);
            connection.Prepare("COMMIT").Execute();
        }
        return won;
    }

    private Task<SlotTaken?> Call(int customer, ContactDay day) => Take(new SlotWish(customer, StoredMessages.Case(customer), ContactKind.Call, MessageChannel.Call) { By = "ana" }, day);

    private Task<SlotTaken?> Message(int customer, int seq, ContactDay day) => Take(new SlotWish(customer, StoredMessages.Case(customer), ContactKind.Message, MessageChannel.Sms) { Seq = seq, Run = 1 }, day);

    private Task<SlotTaken?> Take(SlotWish wish, ContactDay day) => stored.Database.Writer.Write(session => new SlotRows(session.Prepare).Take(wish, day, session.Now()));

    private async Task<IEnumerable<string>> Order(Dictionary<long, int> precedence) =>
        (await stored.Outbox.Contested(Once, precedence, default)).Select(message => $"{(((message.Key.CaseId >> 11) & 4095) == 4 ? "late" : "early")} {message.Key.Seq}");
}
