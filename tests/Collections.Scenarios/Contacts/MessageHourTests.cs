using System.Globalization;
using Collections.Scenarios.Offices;
using Collections.Server.Dispatching;
using Collections.Server.Nightly;
using Collections.Server.Scheduling;

namespace Collections.Scenarios.Contacts;

/// <summary>Messages that have an hour: by the clocks of the portfolio's zone, whatever those of the machine show.</summary>
public sealed class MessageHourTests : IDisposable
{
    private readonly HourOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_message_leaves_from_its_hour_on_by_the_clocks_of_the_zone_and_its_history_says_the_hour()
    {
        await office.Night("2026-12-14", "A1,C1,B1,card,ARS,100,60,5,a@example.invalid,17:00", "A2,C2,B1,card,ARS,100,60,5,b@example.invalid,");

        (await office.Dispatch("2026-12-14", "2026-12-14T19:59:59Z")).ShouldBe(1, "who has no hour is written to at any time");
        office.Messages().ShouldBe(["A1 0 17:00", "A2 2 -"]);
        office.Told("A1").ShouldContain("message \"reminder\" by Email, on 2026-12-14 from 17:00, Pending");
        (await office.Dispatch("2026-12-14", "2026-12-14T20:00:00Z")).ShouldBe(1);
        office.Messages().ShouldBe(["A1 2 17:00", "A2 2 -"]);
    }

    [Fact]
    public async Task Until_its_hour_it_is_withdrawn_by_what_withdraws_any_other()
    {
        await office.Night("2026-12-14", "A1,C1,B1,card,ARS,100,60,5,a@example.invalid,17:00");
        (await office.Dispatch("2026-12-14", "2026-12-14T18:00:00Z")).ShouldBe(0);

        (await office.Hear("2026-12-14", "A1", "paid", at: "16:00")).ShouldBeNull();

        (await office.Dispatch("2026-12-14", "2026-12-14T21:00:00Z")).ShouldBe(0);
        office.Messages().ShouldBe(["A1 5 17:00"]);
    }

    [Fact]
    public async Task A_fact_that_is_no_time_of_day_is_an_incident_of_its_case_alone()
    {
        await office.Night("2026-12-14", "A1,C1,B1,card,ARS,100,60,5,a@example.invalid,noon", "A2,C2,B1,card,ARS,100,60,5,b@example.invalid,09:00");

        office.Messages().ShouldBe(["A2 0 09:00"]);
        office.Words("SELECT code || ' ' || message FROM incident").ShouldBe(["MESSAGE_HOUR A time of day such as 17:00 was expected as hour of the message, found 'noon'."]);
    }

    [Fact]
    public async Task An_hour_after_the_hours_of_contact_waits_for_the_next_day_of_contact_and_says_so()
    {
        await office.Night("2026-12-11", "A1,C1,B1,card,ARS,100,60,5,a@example.invalid,21:30");
        const string Why = "its hour 21:30 is after the hours of contact, which end at 20:00; next 2026-12-14 09:00";

        (await office.Dispatch("2026-12-11", "2026-12-12T00:30:00Z")).ShouldBe(0);
        office.Words("SELECT reason FROM outbox").ShouldBe([Why]);
        (await office.Dispatch("2026-12-14", "2026-12-14T11:59:00Z")).ShouldBe(0);
        (await office.Dispatch("2026-12-14", "2026-12-14T12:00:00Z")).ShouldBe(1);
    }

    private sealed class HourOffice : DrawnOffice
    {
        public HourOffice() : base("""[ { "name": "contact hour", "type": "text" } ]""", ["email", "contact hour"])
        {
            Draw("cards", """level="account" entry="days past due &gt; 0" """, """
                <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Mail" />
                <bpmn:sendTask id="Mail" name="Reminder"><bpmn:extensionElements><elsa:activityBinding activityType="Collections.SendMessage">
                  <elsa:input name="channel">{"typeName":"String","expression":{"type":"Literal","value":"email"}}</elsa:input>
                  <elsa:input name="template">{"typeName":"String","expression":{"type":"Literal","value":"reminder"}}</elsa:input>
                  <elsa:input name="hour">{"typeName":"String","expression":{"type":"Feel","value":"contact hour"}}</elsa:input>
                </elsa:activityBinding></bpmn:extensionElements><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing></bpmn:sendTask>
                <bpmn:sequenceFlow id="F2" sourceRef="Mail" targetRef="Call" />
                """ + Task("Call", "call", "F2", "F3") + """
                <bpmn:sequenceFlow id="F3" sourceRef="Call" targetRef="End" />
                <bpmn:endEvent id="End"><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent>
                """);
            var templates = Directory.CreateDirectory(Path.Combine(Workflows, "cards", "templates")).FullName;
            File.WriteAllText(Path.Combine(templates, "reminder.email.es.hbs"), "Subject: Su deuda\n<p>Le escribimos.</p>");
        }

        public async Task<int> Dispatch(string date, string at)
        {
            var (on, clock) = (DateOnly.Parse(date, CultureInfo.InvariantCulture), new ClockOf(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)));
            return (await new OutboxDispatch(Database, Path.Combine(Folder, "spool")).Execute(on, PortfolioClock.Now(Database, RunStores.Portfolio, on, clock), default)).Sent;
        }

        /// <summary>Account, state and hour.</summary>
        public IReadOnlyList<string> Messages() => Words("""
            SELECT a.reference || ' ' || o.state || ' ' || CASE WHEN o.earliest_minute IS NULL THEN '-' ELSE printf('%02d:%02d', o.earliest_minute / 60, o.earliest_minute % 60) END FROM outbox o JOIN account a ON a.id = o.case_id >> 23 ORDER BY a.reference
            """);
    }

    private sealed class ClockOf(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.FindSystemTimeZoneById("America/Argentina/Buenos_Aires");

        public override DateTimeOffset GetUtcNow() => now;
    }
}
