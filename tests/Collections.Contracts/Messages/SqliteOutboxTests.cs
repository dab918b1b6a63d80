using Collections.Activities.Dispatching;
using Collections.Contracts.Databases;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Persistence.Providers.Sqlite.Leases;

namespace Collections.Contracts.Messages;

/// <summary>States: 0 pending, 1 sending, 2 sent, 3 failed, 4 unknown, 5 withdrawn.</summary>
public sealed class SqliteOutboxTests : IDisposable
{
    private readonly StoredMessages stored = new();

    public void Dispose() => stored.Dispose();

    [Fact]
    public async Task A_claim_commits_sending_with_the_attempt_and_the_fence_and_tells_who_is_written_to()
    {
        stored.Add(1).Add(2);
        var fence = await stored.Outbox.Acquire("test", default);

        var claimed = await stored.Outbox.Claim([StoredMessages.Key(2)], fence, StoredMessages.Day, (_, _) => null, default);

        stored.Database.Read("SELECT case_id >> 35, state, attempt, fence FROM outbox ORDER BY 1").ShouldBe($"1|0|0|NULL\n2|1|1|{fence}");
        var message = claimed.ShouldHaveSingleItem();
        message.Id.ShouldBe(MessageKey.Of(new Domain.Cases.CaseKey("early", "", Domain.Cases.CaseLevel.Account, "A-2", 1), "remind", 1));
        (message.Addressee.Name, message.Addressee.CustomerReference, message.Addressee.ContactPoints.Count, message.Template).ShouldBe(("Customer 2", "C-2", 2, "reminder"));
    }

    [Fact]
    public async Task The_further_accounts_of_a_case_are_looked_for_only_where_the_template_shows_them()
    {
        stored.Add(1).Add(2);
        foreach (var customer in (int[])[1, 2])
        {
            stored.Run($"UPDATE collection_case SET level = {(int)Domain.Cases.CaseLevel.Customer} WHERE id = {StoredMessages.Case(customer)}");
            stored.Run($"INSERT INTO account(tenant_id, id, portfolio_id, reference, status, position, first_feed, last_feed, f_currency, f_past_due) VALUES (1, {(StoredMessages.Case(customer) >> 23) + 1}, 1, 'B-{customer}', 0, 1, 1, 1, 5, 100)");
        }
        stored.Run($"UPDATE outbox SET template = 2 WHERE case_id = {StoredMessages.Case(2)}");
        var outbox = new Persistence.Providers.Sqlite.Messages.SqliteOutbox(stored.Database) { ShowsOthers = (version, template, channel) => (version, template, channel) == (7, "paid", MessageChannel.Sms) };
        var fence = await outbox.Acquire("test", default);

        var claimed = await outbox.Claim([StoredMessages.Key(1), StoredMessages.Key(2)], fence, StoredMessages.Day, (_, _) => null, default);

        claimed.Select(message => message.Addressee.OtherAccounts).ShouldBe(["", "B-2"]);
        (await stored.Outbox.Interrupted(null, 10, default)).Select(message => message.Addressee.OtherAccounts).ShouldBe(["B-1", "B-2"]);
    }

    [Fact]
    public async Task A_dispatcher_whose_lease_another_took_claims_and_settles_nothing()
    {
        stored.Add(1).Add(2);
        var lost = await stored.Outbox.Acquire("first", default);
        await stored.Outbox.Claim([StoredMessages.Key(1)], lost, StoredMessages.Day, (_, _) => null, default);
        await stored.Outbox.Acquire("second", default);

        await Should.ThrowAsync<FenceLostException>(() => stored.Outbox.Claim([StoredMessages.Key(2)], lost, StoredMessages.Day, (_, _) => null, default));
        await Should.ThrowAsync<FenceLostException>(() => stored.Outbox.Settle([new Settlement(StoredMessages.Key(1), MessageFate.Sent)], lost, default));

        stored.States.ShouldBe("1|1 2|0");
    }

    [Fact]
    public async Task Pending_messages_come_in_the_order_of_their_keys_beyond_a_key_and_not_before_their_date()
    {
        stored.Add(3).Add(1).Add(2);

        (await stored.Outbox.Pending(StoredMessages.Day with { Date = StoredMessages.Today.AddDays(-1) }, null, 10, default)).ShouldBeEmpty();
        var first = await stored.Outbox.Pending(StoredMessages.Day, null, 2, default);
        var rest = await stored.Outbox.Pending(StoredMessages.Day, first[^1].Key, 2, default);

        first.Concat(rest).Select(message => message.Customer).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task The_guard_withdraws_what_was_paid_or_is_held_or_has_nobody_to_go_to()
    {
        stored.Add(1).Add(2).Add(3).Add(4, recipient: 6);
        stored.Run($"UPDATE collection_case SET state = 1, close_reason = 2 WHERE id = {StoredMessages.Case(1)}");
        stored.Run("UPDATE account SET hold_reason = 3 WHERE reference = 'A-2'");

        var report = await stored.Dispatch(new SpoolFileSink(stored.Folder));

        (report with { Unsent = [] }).ShouldBe(new DispatchReport(1, 3, 0, 0, 0));
        report.Unsent.Select(some => some.Reason).ShouldBe(["hold: DPD_JUMP, PAST_DUE_WITHOUT_DAYS", "no valid contact point", "paid before dispatch"]);
        stored.States.ShouldBe("1|5 2|5 3|2 4|5");
        stored.Database.Read("SELECT case_id >> 35, reason FROM outbox ORDER BY 1")
            .ShouldBe("1|paid before dispatch\n2|hold: DPD_JUMP, PAST_DUE_WITHOUT_DAYS\n3|NULL\n4|no valid contact point");
    }

    /// <summary>Between the acknowledgement of a payment and its case there may be a crash, and a whole day.</summary>
    [Fact]
    public async Task The_guard_withdraws_what_an_acknowledged_event_is_about_to_close_whether_or_not_the_case_has_heard_of_it()
    {
        stored.Add(1).Add(2).Add(3);
        Hear(1, "paid", state: 0);
        Hear(2, "payment", state: 0);
        Hear(3, "paid", state: 2);

        await stored.Dispatch(new SpoolFileSink(stored.Folder));

        stored.States.ShouldBe("1|5 2|2 3|2");
        stored.Database.Read("SELECT reason FROM outbox WHERE state = 5").ShouldBe("event waits: paid");
    }

    private void Hear(int customer, string name, int state) => stored.Run($"""
        INSERT INTO inbox(tenant_id, number, source, message_id, account_id, name, effective_at, state)
        VALUES (1, {customer}, 'bank', '{customer}', {StoredMessages.Case(customer) >> 23}, '{name}', 0, {state})
        """);

    [Fact]
    public async Task A_guarantor_is_written_to_by_name_at_their_own_number()
    {
        stored.Add(1, recipient: 6).Add(2);
        stored.Run("INSERT INTO relation(tenant_id, customer_id, number, kind, other_customer_id, account_id, place, permission) VALUES (1, 1, 1, 0, 2, 0, 1, 0)");

        await stored.Dispatch(new SpoolFileSink(stored.Folder));

        stored.Lines("sms").ShouldAllBe(line => line.Contains("11 2\"") && line.Contains("Hola Customer 2"));
    }

    [Fact]
    public async Task Of_several_guarantors_each_is_written_to_by_their_place_and_nobody_who_has_refused()
    {
        stored.Run("INSERT INTO text_code VALUES (1, 7, 'guarantor 2'), (1, 8, 'guarantor 3')");
        stored.Add(1, recipient: 6).Add(2, recipient: 7).Add(3, recipient: 8).Add(4).Add(5).Add(6);
        for (var owner = 1; owner <= 3; owner++)
        {
            stored.Run($"""
                INSERT INTO relation(tenant_id, customer_id, number, kind, other_customer_id, account_id, place, permission)
                VALUES (1, {owner}, 1, 0, 4, {owner << 12 | 1}, 3, 0), (1, {owner}, 2, 0, 5, {owner << 12 | 1}, 1, 2), (1, {owner}, 3, 0, 6, {owner << 12 | 1}, 2, 1)
                """);
        }
        // Notices are no contacts of the day: who guarantees what others owe, and owes something, gets both.
        stored.Run("UPDATE outbox SET is_notice = 1");

        await stored.Dispatch(new SpoolFileSink(stored.Folder));

        var lines = stored.Lines("sms").Order(StringComparer.Ordinal).ToList();
        lines.Count(line => line.Contains("Hola Customer 6", StringComparison.Ordinal)).ShouldBe(2, "the first of customer 1, and by itself");
        lines.Count(line => line.Contains("Hola Customer 4", StringComparison.Ordinal)).ShouldBe(2, "the second of customer 2, and by itself");
        lines.Count(line => line.Contains("Hola Customer 5", StringComparison.Ordinal)).ShouldBe(1, "only by itself: there is no third to write to");
    }

    [Fact]
    public async Task After_a_crash_before_the_acknowledgement_a_spool_has_each_message_once()
    {
        stored.Add(1).Add(2);
        await Should.ThrowAsync<InvalidOperationException>(() => stored.Dispatch(new DyingSink(new SpoolFileSink(stored.Folder))));
        stored.States.ShouldBe("1|1 2|1");

        var report = await stored.Dispatch(new SpoolFileSink(stored.Folder));

        report.ShouldBe(new DispatchReport(2, 0, 0, 0, 0));
        stored.States.ShouldBe("1|2 2|2");
        stored.Lines("sms").Length.ShouldBe(2);
    }

    [Fact]
    public async Task After_a_crash_before_the_acknowledgement_a_letter_is_left_to_a_person()
    {
        stored.Add(1, MessageChannel.Letter);
        await Should.ThrowAsync<InvalidOperationException>(() => stored.Dispatch(new DyingSink(new PlainFileSink(stored.Folder)), MessageChannel.Letter));

        var report = await stored.Dispatch(new PlainFileSink(stored.Folder), MessageChannel.Letter);

        (report with { Unsent = [] }).ShouldBe(new DispatchReport(0, 0, 0, 1, 0));
        stored.States.ShouldBe("1|4");
        stored.Database.Read("SELECT reason FROM outbox").ShouldBe("The dispatch was interrupted between sending and acknowledgement.");
        stored.Lines("letter").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Dispatching_again_sends_nothing_twice()
    {
        stored.Add(1);
        await stored.Dispatch(new SpoolFileSink(stored.Folder));

        (await stored.Dispatch(new SpoolFileSink(stored.Folder))).ShouldBe(DispatchReport.None);

        stored.Lines("sms").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_with_an_hour_waits_for_it_and_its_run_is_not_looked_past_until_then()
    {
        stored.Add(1).Add(2);
        stored.Run($"UPDATE outbox SET earliest_minute = 1020 WHERE case_id = {StoredMessages.Case(2)}");
        ContactDay At(int hour, int days = 0) => StoredMessages.Day with { Now = StoredMessages.Today.AddDays(days).ToDateTime(new TimeOnly(hour, 0)) };

        (await stored.Outbox.Pending(At(16), null, 10, default)).Select(message => message.Key).ShouldBe([StoredMessages.Key(1)]);
        (await stored.Outbox.Pending(At(17), null, 10, default)).Count.ShouldBe(2);
        (await stored.Outbox.Pending(At(9, 1), null, 10, default)).Count.ShouldBe(2, "the hour of a date that is over has come");
        (await stored.Outbox.Pending(StoredMessages.Day, null, 10, default)).Count.ShouldBe(2, "no clock is asked");
        await stored.Outbox.Complete(await stored.Outbox.Acquire("test", default), default);
        Settled().ShouldBe("2|0");
    }

    [Fact]
    public async Task A_run_whose_messages_have_all_left_is_looked_past_until_it_decides_more()
    {
        stored.Add(1).Add(2);
        stored.Run($"UPDATE outbox SET earliest = earliest + 1 WHERE case_id = {StoredMessages.Case(2)}");

        (await stored.Dispatch(new SpoolFileSink(stored.Folder))).Sent.ShouldBe(1);
        Settled().ShouldBe("2|0");
        (await stored.Dispatch(new SpoolFileSink(stored.Folder), date: StoredMessages.Today.AddDays(1))).Sent.ShouldBe(1);
        Settled().ShouldBe("2|2");
        stored.Add(3);
        Settled().ShouldBe("3|2");
        (await stored.Dispatch(new SpoolFileSink(stored.Folder))).Sent.ShouldBe(1);
        Settled().ShouldBe("3|3");
        stored.Run("UPDATE outbox SET state = 0");
        (await stored.Outbox.Pending(StoredMessages.Day, null, 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_run_with_a_message_that_was_being_sent_is_not_looked_past()
    {
        stored.Add(1);
        await Should.ThrowAsync<InvalidOperationException>(() => stored.Dispatch(new DyingSink(new SpoolFileSink(stored.Folder))));
        var fence = await stored.Outbox.Acquire("test", default);

        await stored.Outbox.Complete(fence, default);

        Settled().ShouldBe("1|0");
        (await stored.Outbox.Interrupted(null, 10, default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Messages_of_several_runs_come_in_windows_and_none_is_left_out()
    {
        stored.Add(1).Add(2).Add(3).Add(4);
        stored.Run($"INSERT INTO run(tenant_id, number, portfolio_id, business_date, sequence, last_feed, kind, state, started_at, messages) VALUES (1, 2, 1, {StoredMessages.Today.DayNumber + 1}, 0, 0, 0, 0, 0, 2)");
        stored.Run($"UPDATE outbox SET run = 2 WHERE case_id IN ({StoredMessages.Case(1)}, {StoredMessages.Case(4)})");

        var keys = new List<OutboxKey>();
        while (await stored.Outbox.Pending(StoredMessages.Day, keys.Count == 0 ? null : keys[^1], 3, default) is { Count: > 0 } window)
            keys.AddRange(window.Select(message => message.Key));

        keys.Select(key => (key.Run, key.CaseId >> 35)).ShouldBe([(1, 2), (1, 3), (2, 1), (2, 4)]);
    }

    private string Settled() => stored.Database.Read("SELECT messages, settled_messages FROM run");

    /// <summary>Delivers, and the process dies before it can say so.</summary>
    private sealed class DyingSink(IMessageSink inner) : IMessageSink
    {
        public DeliveryClass Class => inner.Class;

        public bool Knows(MessageKey key) => inner.Knows(key);

        public void Send(IReadOnlyList<RenderedMessage> messages)
        {
            inner.Send(messages);
            throw new InvalidOperationException("The process dies here.");
        }
    }
}
