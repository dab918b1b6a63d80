using Collections.Bpmn;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Strategies.Tracing;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Strategies.Tracing;

public class TraceTests
{
    [Fact]
    public void Each_step_is_a_line_with_its_time_and_element()
    {
        Trace(BpmnBuilder.Process("p").StartEvent("s").TimerCatch("wait", "PT90M").EndEvent("e")).ShouldBe([
            "0 enter s", "0 leave s", "0 flow s-wait", "0 enter wait",
            "5400000 leave wait", "5400000 flow wait-e", "5400000 enter e", "5400000 end e"]);
    }

    [Fact]
    public void Tasks_are_passed_through_and_conditions_read_the_variables()
    {
        var steps = Trace(
            BpmnBuilder.Process("p").StartEvent("s").UserTask("call").ServiceTask("send", node => node.Binding("Collections.SendMessage"))
                .ExclusiveGateway("g").When("amount > 10").EndEvent("large").MoveTo("g").Otherwise().EndEvent("small"),
            ("amount", FeelValue.Of(11)));
        steps.ShouldContain("0 enter call");
        steps[^1].ShouldBe("0 end large");
    }

    [Fact]
    public void A_message_from_outside_comes_at_its_time_with_its_variables()
    {
        var request = Request(BpmnBuilder.Process("p").StartEvent("s").MessageCatch("wait", "Paid").ExclusiveGateway("g")
            .When("amount > 10").EndEvent("large").MoveTo("g").Otherwise().EndEvent("small"));
        var lines = TraceRunner.Trace(request with { Events = [new TraceEvent(5_000, "Paid", new Dictionary<string, FeelValue> { ["amount"] = FeelValue.Of(20) })] });
        lines[^1].ShouldBe(new TraceLine(5_000, "end", "large"));
    }

    [Fact]
    public void A_message_start_begins_when_its_message_comes()
    {
        var request = Request(BpmnBuilder.Process("p").MessageStart("s", "Go").EndEvent("e"));
        TraceRunner.Trace(request).ShouldBeEmpty();
        TraceRunner.Trace(request with { Events = [new TraceEvent(1, "Go", new Dictionary<string, FeelValue>())] })[0].ShouldBe(new TraceLine(1, "enter", "s"));
    }

    [Fact]
    public void The_clock_stops_where_it_is_told()
    {
        var request = Request(BpmnBuilder.Process("p").StartEvent("s").TimerCatch("wait", "P3D").EndEvent("e"));
        TraceRunner.Trace(request with { Until = 2 * 86_400_000L })[^1].ElementId.ShouldBe("wait");
        TraceRunner.Trace(request with { Until = 3 * 86_400_000L })[^1].ElementId.ShouldBe("e");
    }

    [Fact]
    public void A_repeated_timer_without_an_end_is_cut_off_with_an_error()
    {
        TraceRunner.Trace(Request(BpmnBuilder.Process("p").StartEvent("s").CycleCatch("wait", "R/PT1S").EndEvent("e")))[^1].Code.ShouldBe("TRACE_TOO_LONG");
    }

    [Fact]
    public void A_step_that_cannot_finish_is_an_error_that_names_it()
    {
        Trace(BpmnBuilder.Process("p").StartEvent("s").ExclusiveGateway("g").When("1 > 2").EndEvent("a").MoveTo("g").When("2 > 3").EndEvent("b"))[^1]
            .ShouldBe("0 error g");
    }

    [Fact]
    public void A_loop_that_nothing_ends_is_an_error_that_names_it()
    {
        Trace(BpmnBuilder.Process("p").StartEvent("s").ScriptTask("again", "{}", node => node.Loop(null)).EndEvent("e")).ShouldBe(["0 error again"]);
    }

    [Fact]
    public void Facts_take_their_values_from_the_variables_and_given_activities_run()
    {
        var request = Request(EngineTest.Strategy(entry: "total due > 1000000").StartEvent("s")
            .UserTask("best", node => node.Binding("Test.Best").Feel("rank", "total due")).On("Chosen").ExclusiveGateway("g")
            .When("total due > 10 and due date < date(\"2024-02-01\")").EndEvent("late").MoveTo("g").Otherwise().EndEvent("early")
            .MoveTo("best").Otherwise().EndEvent("left"));
        var given = new Dictionary<string, FeelValue> { ["total due"] = FeelValue.Of(11), ["due date"] = FeelValue.Of("2024-01-15") };
        var facts = new[] { new ColumnDefinition("total due", ColumnType.Number, 2), new ColumnDefinition("due date", ColumnType.Date) };
        TraceRunner.Trace(request with { Variables = given, Facts = facts }, EngineTest.Activities())[^1].ShouldBe(new TraceLine(0, "end", "late"));
    }

    [Fact]
    public void The_verb_prints_one_JSON_line_for_each_step()
    {
        var (code, output, _) = Run(BpmnBuilder.Process("p").StartEvent("s").TimerCatch("wait", "PT1.5S").EndEvent("e"));
        code.ShouldBe(0);
        output[0].ShouldBe("""{"at":"2024-01-01T00:00:00","type":"enter","elementId":"s"}""");
        output[^1].ShouldBe("""{"at":"2024-01-01T00:00:01.5","type":"end","elementId":"e"}""");
    }

    [Fact]
    public void The_verb_reads_variables_and_events()
    {
        var events = Path.GetTempFileName();
        File.WriteAllText(events, """
            {"after": "PT1H", "message": "Promise"}
            {"at": "2024-01-01T02:00:00", "message": "Paid", "variables": {"parts": [1, 2.5, {"x": null}]}}
            """);
        try
        {
            var (code, output, _) = Run(
                BpmnBuilder.Process("p").StartEvent("s").MessageCatch("a", "Promise").MessageCatch("b", "Paid").ExclusiveGateway("g")
                    .When("sum(parts[item instance of number]) = limit").EndEvent("e").MoveTo("g").Otherwise().EndEvent("f"),
                arguments => arguments with { Variables = """{"limit": 3.5}""", EventsFile = events });
            code.ShouldBe(0);
            output[^1].ShouldBe("""{"at":"2024-01-01T02:00:00","type":"end","elementId":"e"}""");
        }
        finally
        {
            File.Delete(events);
        }
    }

    [Fact]
    public void Events_reach_who_waits_for_their_key_and_set_their_variables_then()
    {
        var process = BpmnBuilder.Process("p").StartEvent("s").ReceiveTask("work", "Done", node => node.Instances("2").Key("if loopCounter = 1 then first else \"B\"")).EndEvent("e");
        var (code, output, _) = RunWith(process, """
            {"after": "PT1H", "message": "Done", "key": "B", "variables": {"first": "B"}}
            {"after": "PT2H", "message": "Done"}
            {"after": "PT3H", "message": "Done", "key": "B"}
            """);
        code.ShouldBe(0);
        output.Where(line => line.Contains("leave", StringComparison.Ordinal)).ShouldContain("""{"at":"2024-01-01T01:00:00","type":"leave","elementId":"work"}""");
        output[^1].ShouldBe("""{"at":"2024-01-01T03:00:00","type":"end","elementId":"e"}""");
    }

    [Fact]
    public void What_one_pool_throws_reaches_the_other_with_its_key()
    {
        var steps = Trace(BpmnBuilder.Process("p").StartEvent("s").ScriptTask("set", "{number: 7}").MessageEnd("e", "Asked", node => node.Key("number"))
            .Called("q", other => other.StartEvent("qs").ParallelGateway("fork").MessageCatch("six", "Asked", node => node.Key("6")).EndEvent("e6")
                .MoveTo("fork").MessageCatch("seven", "Asked", node => node.Key("7")).EndEvent("e7")));
        steps.ShouldContain("0 end e7");
        steps.ShouldNotContain("0 end e6");
    }

    [Theory]
    [InlineData("""{"after": "PT1H", "message": "Go", "key": {"a": 1}}""", "event 1, key: a text, a number of at most 34 digits, a boolean, or a list of them was expected, found an object")]
    [InlineData("""[{"after": "PT1H", "message": "Go"}, {"after": "PT1H", "message": "Go", "key": null}]""", "event 2, key: a text, a number of at most 34 digits, a boolean, or a list of them was expected, found null")]
    public void An_event_whose_key_is_none_says_what_was_expected(string events, string expected)
    {
        var (code, _, error) = RunWith(BpmnBuilder.Process("p").StartEvent("s").EndEvent("e"), events);
        code.ShouldBe(2);
        error.Trim().ShouldBe(expected);
    }

    [Theory]
    [InlineData("{", null, "variables: JSON nested at most 32 deep was expected")]
    [InlineData("[1]", null, "variables: a JSON object was expected, found Array")]
    [InlineData(null, "10 days", "--until: an ISO 8601 duration")]
    public void Wrong_arguments_say_what_was_expected(string? variables, string? until, string expected)
    {
        var (code, _, error) = Run(BpmnBuilder.Process("p").StartEvent("s").EndEvent("e"), arguments => arguments with { Variables = variables, Until = until });
        code.ShouldBe(2);
        error.ShouldStartWith(expected);
    }

    private static List<string> Trace(ProcessBuilder process, params (string Name, FeelValue Value)[] variables) =>
        [.. TraceRunner.Trace(Request(process) with { Variables = variables.ToDictionary(given => given.Name, given => given.Value) })
            .Select(line => $"{line.At} {line.Type} {line.ElementId}")];

    private static TraceRequest Request(ProcessBuilder process) => new(BpmnReader.Read(process.ToXml(), "p.bpmn"));

    private static (int Code, string[] Output, string Error) RunWith(ProcessBuilder process, string events)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, events);
        try
        {
            return Run(process, arguments => arguments with { EventsFile = file });
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (int Code, string[] Output, string Error) Run(ProcessBuilder process, Func<TraceArguments, TraceArguments>? with = null)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, process.ToXml());
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            var arguments = new TraceArguments(file);
            var code = TraceVerb.Run(with is null ? arguments : with(arguments), output, error);
            return (code, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), error.ToString());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
