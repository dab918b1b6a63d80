using Collections.Activities.Dispatching;
using Collections.Activities.Templates;
using Collections.Domain.Customers;
using Collections.Domain.Calendars;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Testing.Messages;

namespace Collections.Unit.Activities;

public sealed class DispatcherTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 12, 16);
    private readonly string folder = Directory.CreateTempSubdirectory("dispatcher").FullName;
    private readonly MemoryOutbox outbox = new();
    private ContactRule rule = ContactRule.Usual;
    private Dictionary<long, int> precedence = [];
    private DateTime? now;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_message_is_committed_as_being_sent_before_it_is_on_the_wire_and_as_sent_after()
    {
        outbox.Add(1, facts: "{\"past due\": 1234.5}");

        var report = await Dispatch(Spool());

        report.ShouldBe(new DispatchReport(1, 0, 0, 0, 0));
        outbox.Written.ShouldBe(["1 sending", "1 sent"]);
        Lines("sms").ShouldBe(["""{"key":"K","to":"\u002B54 11 0001","subject":null,"body":"Customer 1 debe 1.234,50"}"""]);
    }

    [Fact]
    public async Task Two_messages_to_one_recipient_leave_one_after_the_other_and_others_share_the_transactions()
    {
        rule = new ContactRule(2);
        outbox.Add(1, customer: 1).Add(2, customer: 1).Add(3, customer: 2);

        await Dispatch(Spool());

        outbox.Written.ShouldBe(["1 sending", "1 sent", "2 sending", "2 sent", "3 sending", "3 sent"]);
    }

    [Fact]
    public async Task Of_several_messages_to_one_recipient_that_of_the_strategy_that_goes_first_leaves_and_the_others_wait_for_the_next_day()
    {
        precedence = new Dictionary<long, int> { [7] = 40, [8] = 30 };
        outbox.Add(1, customer: 1).Add(2, customer: 1, version: 8).Add(3, customer: 2);

        var report = await Dispatch(Spool());

        outbox.States.ShouldBe("1 pending, 2 sent, 3 sent");
        outbox.Reasons.ShouldBe(new Dictionary<int, string> { [1] = "daily slot taken, next 2026-12-17 09:00" });
        (report.Withheld, report.Withdrawn).ShouldBe((1, 0));
        (await Dispatcher(Spool()).Dispatch(Today.AddDays(1), 1, default)).Sent.ShouldBe(1);
    }

    [Fact]
    public async Task The_day_goes_to_the_next_message_where_the_first_may_not_leave_and_a_notice_needs_none()
    {
        outbox.Add(1).Add(2).Add(3).Add(4, isNotice: true);
        outbox.Change(1, new CaseStanding(CloseReason: "paid"));

        await Dispatch(Spool());

        outbox.States.ShouldBe("1 withdrawn, 2 sent, 3 pending, 4 sent");
    }

    [Fact]
    public async Task A_message_that_could_not_be_written_gives_its_day_to_the_next_one_and_one_that_need_not_wait_is_withdrawn()
    {
        outbox.Add(1, template: "gap").Add(2).Add(3, use: SlotUse.Withdraw);

        await Dispatch(Spool());

        outbox.States.ShouldBe("1 failed, 2 sent, 3 withdrawn");
    }

    [Fact]
    public async Task A_message_is_not_sent_before_its_earliest_date()
    {
        outbox.Add(1, earliest: Today.AddDays(1)).Add(2, earliest: Today);

        await Dispatch(Spool());

        outbox.States.ShouldBe("1 pending, 2 sent");
    }

    [Fact]
    public async Task The_late_guard_withdraws_what_was_paid_held_or_has_lost_its_contact_point()
    {
        outbox.Add(1).Add(2, customer: 2).Add(3, customer: 3).Add(4, customer: 4, contacts: new ContactPoint(ContactPointKind.Mobile, "1", Consent.Refused)).Add(5, customer: 5);
        outbox.Change(1, new CaseStanding(CloseReason: "paid"));
        outbox.Change(2, new CaseStanding(HoldReason: "dispute"));
        outbox.Change(3, new CaseStanding(CloseReason: "Handed over"));
        outbox.Change(5, new CaseStanding(WaitingReason: "paid"));

        var report = await Dispatch(Spool());

        outbox.States.ShouldBe("1 withdrawn, 2 withdrawn, 3 sent, 4 withdrawn, 5 withdrawn");
        outbox.Reasons.Values.ShouldBe(["paid before dispatch", "hold: dispute", "no valid contact point", "event waits: paid"]);
        report.Unsent.ShouldBe([.. outbox.Reasons.Values.Select(reason => new UnsentMessages("withdrawn", reason, 1))], ignoreOrder: true);
        report.Withdrawn.ShouldBe(4);
    }

    [Fact]
    public async Task After_a_crash_before_the_acknowledgement_a_sink_that_deduplicates_has_each_message_once()
    {
        outbox.Add(1).Add(2, customer: 2);
        outbox.DiesBeforeAcknowledgement = true;
        await Should.ThrowAsync<OperationCanceledException>(() => Dispatch(Spool()));
        outbox.States.ShouldBe("1 sending, 2 sending");

        outbox.DiesBeforeAcknowledgement = false;
        var report = await Dispatch(Spool());

        report.Sent.ShouldBe(2);
        outbox.States.ShouldBe("1 sent, 2 sent");
        Lines("sms").Length.ShouldBe(2);
    }

    [Fact]
    public async Task After_a_crash_before_the_wire_a_sink_that_deduplicates_is_sent_the_message_after_another_look()
    {
        outbox.Add(1).Add(2, customer: 2);
        await outbox.Claim([new OutboxKey(1, 1, 1), new OutboxKey(1, 2, 2)], 1, ContactDay.Of(Today, ContactRule.Usual, BusinessCalendar.MondayToFriday), (_, _) => null, default);
        outbox.Change(2, new CaseStanding(CloseReason: "paid"));

        await Dispatch(Spool());

        outbox.States.ShouldBe("1 sent, 2 withdrawn");
        Lines("sms").Length.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_crash_a_sink_that_does_not_deduplicate_gets_nothing_again_and_a_person_decides()
    {
        outbox.Add(1);
        outbox.DiesBeforeAcknowledgement = true;
        await Should.ThrowAsync<OperationCanceledException>(() => Dispatch(new PlainFileSink(folder)));

        outbox.DiesBeforeAcknowledgement = false;
        var report = await Dispatch(new PlainFileSink(folder));
        await Dispatch(new PlainFileSink(folder));

        (report with { Unsent = [] }).ShouldBe(new DispatchReport(0, 0, 0, 1, 0));
        outbox.States.ShouldBe("1 unknown");
        Lines("sms").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_sink_that_breaks_leaves_its_messages_to_the_next_dispatch_and_the_other_channels_go_on()
    {
        outbox.Add(1).Add(2, MessageChannel.Email, customer: 2);
        var sinks = new Dictionary<MessageChannel, IMessageSink> { [MessageChannel.Sms] = new BrokenSink(DeliveryClass.Deduplicates), [MessageChannel.Email] = Spool() };

        var report = await Dispatcher(sinks).Dispatch(Today, 1, default);

        (report with { Unsent = [] }).ShouldBe(new DispatchReport(1, 0, 0, 0, 1));
        report.Unsent.ShouldBe([new UnsentMessages("interrupted", "disk full", 1)]);
        outbox.States.ShouldBe("1 sending, 2 sent");
    }

    [Fact]
    public async Task A_sink_that_breaks_and_does_not_deduplicate_parks_its_messages()
    {
        outbox.Add(1);

        await Dispatch(new BrokenSink(DeliveryClass.DoesNotDeduplicate));

        outbox.States.ShouldBe("1 unknown");
    }

    [Fact]
    public async Task A_message_that_cannot_be_written_fails_with_the_reason()
    {
        outbox.Add(1, template: "gone").Add(2, customer: 2, template: "gap");

        await Dispatch(Spool());

        outbox.States.ShouldBe("1 failed, 2 failed");
        outbox.Reasons[1].ShouldBe("The template 'gone' for sms was expected in version 7, found none.");
        outbox.Reasons[2].ShouldContain("'past due'");
    }

    [Fact]
    public async Task A_message_leaves_from_its_hour_on_and_one_without_an_hour_at_any_time()
    {
        rule = new ContactRule(0);
        outbox.Add(1, customer: 1, earliest: Today, hour: new(17, 0)).Add(2, customer: 2, earliest: Today, hour: new(9, 0)).Add(3, customer: 3, earliest: Today);

        now = Today.ToDateTime(new(7, 0));
        (await Dispatch(Spool())).Sent.ShouldBe(1);
        outbox.States.ShouldBe("1 pending, 2 pending, 3 sent");
        now = Today.ToDateTime(new(16, 59));
        (await Dispatch(Spool())).Sent.ShouldBe(1);
        outbox.States.ShouldBe("1 pending, 2 sent, 3 sent");
        now = Today.ToDateTime(new(17, 0));
        (await Dispatch(Spool())).Sent.ShouldBe(1);
        outbox.Reasons.ShouldBeEmpty("who waits for their hour is not kept back for a reason");
    }

    [Fact]
    public async Task Whoever_dispatches_a_date_ahead_sends_nothing_before_its_hour_and_who_is_late_sends_what_has_come()
    {
        rule = new ContactRule(0);
        outbox.Add(1, customer: 1, earliest: Today, hour: new(10, 0)).Add(2, customer: 2, earliest: Today.AddDays(-1), hour: new(17, 0));

        now = Today.AddDays(-1).ToDateTime(new(10, 0));
        (await Dispatch(Spool())).Sent.ShouldBe(0);
        now = Today.ToDateTime(new(9, 0));
        (await Dispatch(Spool())).Sent.ShouldBe(1);

        outbox.States.ShouldBe("1 pending, 2 sent");
    }

    [Fact]
    public async Task The_hours_of_contact_stand_above_the_hour_of_a_message_and_a_notice_needs_none()
    {
        rule = new ContactRule(0) { From = new(9, 0), Until = new(20, 0) };
        outbox.Add(1, customer: 1, earliest: Today, hour: new(21, 0)).Add(2, customer: 2, earliest: Today, hour: new(7, 0)).Add(3, customer: 3, earliest: Today, hour: new(7, 0), isNotice: true);

        now = Today.ToDateTime(new(8, 0));
        await Dispatch(Spool());
        outbox.States.ShouldBe("1 pending, 2 pending, 3 sent");
        now = Today.ToDateTime(new(21, 30));
        var report = await Dispatch(Spool());

        report.Withheld.ShouldBe(2);
        outbox.Reasons.ShouldBe(new Dictionary<int, string>
        {
            [1] = "its hour 21:00 is after the hours of contact, which end at 20:00; next 2026-12-17 09:00",
            [2] = "outside the hours of contact 09:00 to 20:00; next 2026-12-17 09:00",
        });
        now = Today.AddDays(1).ToDateTime(new(9, 0));
        (await Dispatcher(Spool()).Dispatch(Today.AddDays(1), 1, default)).Sent.ShouldBe(2);
    }

    [Fact]
    public async Task What_happens_before_its_hour_withdraws_it_as_any_other()
    {
        outbox.Add(1, earliest: Today, hour: new(17, 0));
        now = Today.ToDateTime(new(16, 0));
        await Dispatch(Spool());
        outbox.Change(1, new CaseStanding(WaitingReason: "paid"));

        now = Today.ToDateTime(new(17, 0));
        (await Dispatch(Spool())).Withdrawn.ShouldBe(1);

        outbox.States.ShouldBe("1 withdrawn");
    }

    [Fact]
    public async Task A_channel_without_a_sink_keeps_its_messages_pending()
    {
        outbox.Add(1, MessageChannel.Email);

        (await Dispatch(Spool())).ShouldBe(DispatchReport.None);

        outbox.States.ShouldBe("1 pending");
    }

    private SpoolFileSink Spool() => new(folder);

    private Task<DispatchReport> Dispatch(IMessageSink sink) =>
        Dispatcher(sink).Dispatch(Today, 1, default);

    private Dispatcher Dispatcher(IMessageSink sink) => Dispatcher(new Dictionary<MessageChannel, IMessageSink> { [MessageChannel.Sms] = sink });

    private Dispatcher Dispatcher(Dictionary<MessageChannel, IMessageSink> sinks)
    {
        var templates = TemplateSet.Read(new Dictionary<string, string>
        {
            ["reminder.sms.es.hbs"] = "{{customer.name}} debe{{#if [past due]}} {{money [past due]}}{{/if}}",
            ["gap.sms.es.hbs"] = "Debe {{[past due]}}",
            ["reminder.email.es.hbs"] = "Subject: Recordatorio\n\nHola",
        }).Set;
        return new Dispatcher(outbox, sinks, _ => templates, new LateGuard(new HashSet<string> { "paid", "cured" }))
        {
            Contacts = date => ContactDay.Of(date, rule, BusinessCalendar.MondayToFriday) with { Now = now },
            Precedence = precedence,
        };
    }

    /// <summary>Lines of the day's file, with K for the key.</summary>
    private string[] Lines(string channel) => [.. File.ReadAllLines(Path.Combine(folder, $"{channel}-2026-12-16.jsonl"))
        .Select(line => string.Concat(line.AsSpan(0, 8), "K", line.AsSpan(40)))];

    private sealed class BrokenSink(DeliveryClass delivery) : IMessageSink
    {
        public DeliveryClass Class => delivery;

        public bool Knows(MessageKey key) => false;

        public void Send(IReadOnlyList<RenderedMessage> messages) => throw new IOException("disk full");
    }
}
