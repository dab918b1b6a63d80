using Collections.Activities;
using Collections.Activities.Templates;
using Collections.Decisions.Columns;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Engine.Planning;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Activities;

public sealed class SendMessageTests
{
    private static readonly (string, ColumnType, int)[] Facts =
    [
        ("past due", ColumnType.Number, 2), ("oldest due date", ColumnType.Date, 0), ("product", ColumnType.Text, 0), ("estimated", ColumnType.Boolean, 0),
    ];

    private static readonly (string, ColumnType, int) Channels = ("contact channels", ColumnType.Text, 0);

    [Fact]
    public void The_outbox_gets_the_facts_that_the_template_shows_and_nothing_of_the_person()
    {
        var runner = Runner([.. Facts, Channels], ("channel", "sms"), ("template", "reminder"));
        runner.Account("TC-1", 1, ("past due", 1234.5m), ("oldest due date", "2026-11-25"), ("product", "tarjeta \"oro\" {{x}}"), ("estimated", true), ("contact channels", "mobile"));

        runner.Run("2026-12-16");

        var message = runner["TC-1"].Effects.Single();
        message.Kind.ShouldBe((int)EffectKind.Message);
        message.TextOfA.ShouldBe("reminder");
        message.B.ShouldBe((int)MessageChannel.Sms);
        DateOnly.FromDayNumber((int)message.C).ShouldBe(new DateOnly(2026, 12, 16));
        message.Content.ShouldBe("""{"estimated":true,"oldest due date":"2026-11-25","past due":1234.50,"product":"tarjeta \u0022oro\u0022 {{x}}"}""");
        runner["TC-1"].StandsAt.ShouldBe(["sent"]);
    }

    [Theory]
    [InlineData("mobile", "sent")]
    [InlineData("email mobile whatsapp", "sent")]
    [InlineData("email", "undeliverable")]
    [InlineData("phone", "undeliverable")]
    [InlineData(null, "undeliverable")]
    public void Who_cannot_be_reached_by_the_channel_gets_no_message(string? channels, string standsAt)
    {
        var runner = Runner([.. Facts, Channels], ("channel", "sms"), ("template", "reminder"));
        runner.Account("TC-1", 1, ("past due", 1m), ("contact channels", channels));

        runner.Run("2026-12-16");

        runner["TC-1"].StandsAt.ShouldBe([standsAt]);
        runner["TC-1"].Effects.Count.ShouldBe(standsAt == "sent" ? 1 : 0);
    }

    [Fact]
    public void A_portfolio_that_does_not_know_who_can_be_reached_leaves_it_to_the_dispatcher()
    {
        var runner = Runner(Facts, ("channel", "sms"), ("template", "reminder"));
        runner.Account("TC-1", 1, ("past due", 1m));

        runner.Run("2026-12-16");

        runner["TC-1"].StandsAt.ShouldBe(["sent"]);
    }

    [Theory]
    [InlineData("P3D", "2026-12-21")]
    [InlineData("business days(3)", "2026-12-23")]
    [InlineData("2027-01-01", "2027-01-01")]
    public void A_message_can_wait_for_a_date(string earliest, string expected)
    {
        var runner = Runner(Facts, ("channel", "sms"), ("template", "reminder"), ("earliest", earliest));
        runner.Account("TC-1", 1, ("past due", 1m));

        runner.Run("2026-12-18");

        DateOnly.FromDayNumber((int)runner["TC-1"].Effects.Single().C).ShouldBe(DateOnly.ParseExact(expected, "yyyy-MM-dd", null));
    }

    [Fact]
    public void A_message_has_an_hour_of_its_date_for_all_cases_or_by_the_facts_of_each()
    {
        var all = Runner(Facts, ("channel", "sms"), ("template", "reminder"), ("hour", "17:05"));
        var each = new BatchRunner(Model(node => node.Feel("hour", "product"), ("channel", "sms"), ("template", "reminder")), CollectionsActivities.Registry(), Facts, Templates());
        foreach (var runner in new[] { all, each })
        {
            runner.Account("TC-1", 1, ("past due", 1m), ("product", "09:00"));
            runner.Account("TC-2", 2, ("past due", 1m), ("product", null));
            runner.Account("TC-3", 3, ("past due", 1m), ("product", "noon"));
            runner.Run("2026-12-16");
        }

        string[] accounts = ["TC-1", "TC-2", "TC-3"];
        accounts.Select(account => PackedChannel.MinuteOf(all[account].Effects.Single().B)).ShouldBe([1025, 1025, 1025]);
        PackedChannel.Unpack(all["TC-1"].Effects.Single().B).ShouldBe((MessageChannel.Sms, false, SlotUse.Wait));
        PackedChannel.MinuteOf(each["TC-1"].Effects.Single().B).ShouldBe(540);
        PackedChannel.MinuteOf(each["TC-2"].Effects.Single().B).ShouldBeNull();
        each["TC-3"].Effects.ShouldBeEmpty("a text that is no time of day is an incident, and no message at midnight");
        each["TC-3"].StandsAt.ShouldBe(["send"]);
    }

    [Theory]
    [InlineData("19:59", 0)]
    [InlineData("20:00", 1)]
    public void An_hour_after_the_hours_of_contact_is_a_warning_where_they_are_known(string hour, int warnings)
    {
        var known = new Known(Templates(), ContactRule.Usual);
        var planned = Planner.Plan(Model(("channel", "sms"), ("template", "reminder"), ("hour", hour)).Processes[0], new PlanSetting
        {
            Facts = new ColumnSchema([.. Facts.Select(fact => new ColumnDefinition(fact.Item1, fact.Item2, fact.Item3))]), Pool = new TextPool(), Activities = CollectionsActivities.Registry(), Services = known,
        });

        planned.Plan.ShouldNotBeNull();
        planned.Findings.Count(finding => finding.Rule == "message-hour-late" && !finding.IsError).ShouldBe(warnings);
    }

    [Theory]
    [InlineData("channel", "fax", "channel-unknown")]
    [InlineData("hour", "5 pm", "message-hour")]
    [InlineData("template", "gone", "template-missing")]
    [InlineData("template", "wrong", "placeholder-unknown")]
    public void A_step_that_could_not_send_is_a_finding(string input, string value, string rule)
    {
        (string, string)[] inputs = input == "hour" ? [("channel", "sms"), ("template", "reminder"), (input, value)] : input == "channel" ? [("channel", value), ("template", "reminder")] : [("channel", "sms"), ("template", value)];

        var planned = Runner(Facts, inputs).Planning();

        planned.Plan.ShouldBeNull();
        planned.Findings.ShouldContain(finding => finding.Rule == rule && finding.ElementId == "send");
    }

    [Fact]
    public void A_template_may_show_no_protected_attribute()
    {
        var planned = Planner.Plan(Model(("channel", "sms"), ("template", "reminder")).Processes[0], new PlanSetting
        {
            Facts = new ColumnSchema([.. Facts.Select(fact => new ColumnDefinition(fact.Item1, fact.Item2, fact.Item3))]),
            ForbiddenFacts = new Dictionary<string, string> { ["product"] = "'product' is protected here." },
            Pool = new TextPool(),
            Activities = CollectionsActivities.Registry(),
            Services = Runner(Facts, ("channel", "sms"), ("template", "reminder")),
        });

        planned.Findings.ShouldContain(finding => finding.Rule == "protected-fact");
    }

    [Fact]
    public void A_strategy_without_its_templates_is_warned() =>
        new BatchRunner(Model(("channel", "sms"), ("template", "reminder")), CollectionsActivities.Registry(), Facts).Planning().Findings
            .ShouldContain(finding => finding.Rule == "templates-missing" && !finding.IsError);

    private static BatchRunner Runner(IEnumerable<(string, ColumnType, int)> facts, params (string, string)[] inputs) =>
        new(Model(inputs), CollectionsActivities.Registry(), facts, Templates());

    private static TemplateSet Templates() => TemplateSet.Read(new Dictionary<string, string>
    {
        ["reminder.sms.es.hbs"] = "{{customer.name}}: {{money [past due]}} {{date [oldest due date]}} {{product}}",
        ["reminder.sms.en.hbs"] = "{{#if estimated}}about {{/if}}{{money [past due]}}",
        ["wrong.sms.es.hbs"] = "{{[pats due]}}",
    }).Set;

    private static Collections.Bpmn.Model.BpmnDefinitions Model(params (string, string)[] inputs) => Model(_ => { }, inputs);

    private static Collections.Bpmn.Model.BpmnDefinitions Model(Action<NodeBuilder> more, params (string, string)[] inputs) => BpmnBuilder.Process("p").Strategy("past due > 0")
        .StartEvent("s").SendTask("send", node => more(node.Binding("Collections.SendMessage", inputs)))
        .On("Sent").TimerCatch("sent", "P90D").EndEvent("e")
        .MoveTo("send").On("Undeliverable").TimerCatch("undeliverable", "P90D").ConnectTo("e").Build();

    private sealed class Known(params object[] services) : IServiceProvider
    {
        public object? GetService(Type serviceType) => services.FirstOrDefault(serviceType.IsInstanceOfType);
    }
}
