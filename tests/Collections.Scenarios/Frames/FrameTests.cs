using Collections.Bpmn;
using Collections.Persistence.StateHash;
using Collections.Server.Deployments;
using Collections.Strategies.Expansion;
using Collections.Strategies.Packages;

namespace Collections.Scenarios.Frames;

/// <summary>What holds for a case wherever it stands: the frame of the house, and what a strategy says of its own.</summary>
public sealed class FrameTests : IDisposable
{
    private const string OfHouse = """<collections:frame of="house" />""";
    private const string OpenOutcomes = """
        <collections:outcome of="Collections.CreateTask" name="No answer" wait="P1D" /><collections:outcome of="Collections.CreateTask" name="Refused" as="Promise" />
        """;

    private readonly FrameOffice office = new();

    [Fact]
    public async Task A_case_ends_by_an_exit_of_the_house_wherever_it_stands()
    {
        office.House().Strategy("cards", OfHouse);
        await office.Night("2026-12-01", "A1,C1,B1,cards,ARS,100,60,5", "A2,C2,B1,cards,ARS,100,60,60");
        office.Cases().ShouldBe(["cards A1", "cards A2"]);

        await office.Night("2026-12-02", "A1,C1,B1,cards,ARS,100,60,6", "A2,C2,B1,cards,ARS,100,60,61");
        office.Cases().ShouldBe(["cards A1", "cards A2 closed rolled"]);
    }

    [Fact]
    public async Task Who_is_excluded_by_the_house_gets_no_case_and_the_night_says_why()
    {
        office.House().Strategy("cards", OfHouse);
        var night = await office.Night("2026-12-01", "A1,C1,B1,cards,ARS,100,60,5", "A2,C2,B1,cards,ARS,100,9,5");

        office.Cases().ShouldBe(["cards A1"]);
        night.Exclusions.Select(excluded => excluded.Reason).ShouldBe(["cards: excluded, small balance"]);
    }

    [Fact]
    public async Task A_reaction_of_the_house_holds_in_every_strategy_that_has_its_frame()
    {
        office.House().Strategy("cards", OfHouse).Strategy("loans", OfHouse).Strategy("leases", "");
        await office.Night("2026-12-01", "A1,C1,B1,cards,ARS,100,60,5", "A2,C2,B1,loans,ARS,100,60,5", "A3,C3,B1,leases,ARS,100,60,5");
        foreach (var account in new[] { "A1", "A2", "A3" }) await office.Hear("2026-12-01", account, "dispute");

        office.Tasks().ShouldBe(["look into the dispute A1", "look into the dispute A2"]);
        office.Cases().ShouldBe(["cards A1", "leases A3", "loans A2"]);
    }

    [Fact]
    public async Task A_strategy_goes_without_a_reaction_or_an_exclusion_draws_its_own_and_exits_when_it_says()
    {
        office.House()
            .Strategy("cards", """<collections:frame of="house"><collections:without reaction="dispute" /><collections:exclusion reason="small balance" /></collections:frame>""")
            .Strategy("loans", """<collections:frame of="house"><collections:exit reason="rolled" when="days past due &gt;= 8" /></collections:frame>""", FrameOffice.Reaction("Own", "dispute", "Message_dispute", "ask the loan officer"));
        await office.Night("2026-12-01", "A1,C1,B1,cards,ARS,100,5,5", "A2,C2,B1,loans,ARS,100,60,5");
        foreach (var account in new[] { "A1", "A2" }) await office.Hear("2026-12-01", account, "dispute");
        office.Tasks().ShouldBe(["ask the loan officer A2"]);

        await office.Night("2026-12-04", "A1,C1,B1,cards,ARS,100,5,8", "A2,C2,B1,loans,ARS,100,60,8");
        office.Cases().ShouldBe(["cards A1", "loans A2 closed rolled"]);
        office.Tasks().ShouldBeEmpty("the task of a case that has ended is withdrawn");
    }

    [Theory]
    [InlineData(20, "")]
    [InlineData(35, "call about the broken promise A1")]
    public async Task A_promise_is_watched_beside_what_is_under_way_by_the_amount_and_date_that_were_said(int pastDue, string tasks)
    {
        office.House().Strategy("cards", OfHouse);
        await office.Night("2026-12-01", "A1,C1,B1,cards,ARS,100,60,5");
        await office.Hear("2026-12-01", "A1", "promise", """{"amount":"40.00","date":"2026-12-03"}""");
        await office.Night("2026-12-04", $"A1,C1,B1,cards,ARS,100,{pastDue},8");
        office.Tasks().ShouldBeEmpty("two days of grace are not over");

        await office.Night("2026-12-05", $"A1,C1,B1,cards,ARS,100,{pastDue},9");
        string.Join(", ", office.Tasks()).ShouldBe(tasks);
        office.Cases().ShouldBe(["cards A1"]);
    }

    [Fact]
    public void A_frame_that_is_not_there_and_a_reaction_that_it_does_not_have_are_found()
    {
        office.House().Strategy("cards", """<collections:frame of="nowhere" />""").Strategy("loans", """<collections:frame of="house"><collections:without reaction="earthquake" /></collections:frame>""");

        Findings("cards").ShouldBe(["a published strategy with the process 'nowhere' was expected as frame, found none. Deploy it before, or take the name away."]);
        Findings("loans").ShouldBe(["one of the reactions 'dispute', 'promise' was expected as one that does not hold here, found 'earthquake'."]);
        Findings("house").ShouldBeEmpty("a frame by itself is sound");
    }

    [Fact]
    public void What_may_remain_is_an_amount_of_a_currency_or_a_part_and_an_exit_of_each_account_reads_facts_alone()
    {
        office.House()
            .Strategy("cards", """<collections:frame><collections:tolerance amount="5" /><collections:tolerance currency="ARS" percent="1" /><collections:tolerance percent="101" /><collections:tolerance currency="USD" amount="two" /></collections:frame>""")
            .Strategy("loans", """<collections:frame><collections:exit reason="small" each="segment = &quot;A&quot; and past due &lt; 5" /></collections:frame>""");

        Findings("cards").Select(message => message.Split(" (line")[0]).ShouldBe([
            "expected a currency beside the amount of collections:tolerance, found none", "expected a percent of collections:tolerance without a currency, found both for 'ARS'",
            "expected a percent of collections:tolerance up to 100, found 101", "expected a number from 0 as amount of collections:tolerance, found 'two'",
        ]);
        Findings("loans").ShouldBe(["exit 'small': of each account facts alone were expected, found 'segment', which the case keeps."]);
    }

    [Fact]
    public async Task An_outcome_that_a_step_leaves_open_goes_where_the_frame_says()
    {
        office.House(OpenOutcomes).Calls("cards", OfHouse).Calls("loans", "");
        await office.Night("2026-12-01", "A1,C1,B1,cards,ARS,100,60,5", "A2,C2,B1,cards,ARS,100,60,5", "A3,C3,B1,loans,ARS,100,60,5");
        await office.Tell("2026-12-01", "A1", "No answer");
        await office.Tell("2026-12-01", "A2", "Refused");
        await office.Tell("2026-12-01", "A3", "Refused");
        office.Tasks().ShouldBe(["confirm the promise A2"], "who did not answer is called again tomorrow; without a frame a person decides");
        office.Words("SELECT code FROM incident").ShouldBe(["NO_FLOW_MATCHED"]);

        await office.Night("2026-12-02", "A1,C1,B1,cards,ARS,100,60,6", "A2,C2,B1,cards,ARS,100,60,6", "A3,C3,B1,loans,ARS,100,60,6");

        office.Tasks().ShouldBe(["call A1", "confirm the promise A2"]);
    }

    [Fact]
    public async Task A_strategy_says_otherwise_of_an_outcome_or_takes_the_houses_away()
    {
        office.House(OpenOutcomes).Calls("cards", """
            <collections:frame of="house"><collections:outcome of="Collections.CreateTask" name="No answer" as="Promise" /><collections:outcome of="Collections.CreateTask" name="Refused" /></collections:frame>
            """);
        await office.Night("2026-12-01", "A1,C1,B1,cards,ARS,100,60,5", "A2,C2,B1,cards,ARS,100,60,5");
        await office.Tell("2026-12-01", "A1", "No answer");
        await office.Tell("2026-12-01", "A2", "Refused");

        office.Tasks().ShouldBe(["confirm the promise A1"]);
        office.Words("SELECT code FROM incident").ShouldBe(["NO_FLOW_MATCHED"]);
    }

    [Fact]
    public void An_outcome_of_a_frame_that_says_too_much_or_nothing_of_what_it_means_is_found()
    {
        office.House().Strategy("cards", """
            <collections:frame><collections:outcome name="Refused" as="Promise" /><collections:outcome of="A" name="B" as="C" wait="P1D" />
            <collections:outcome of="A" name="D" as="C" /><collections:outcome of="A" name="D" as="E" /></collections:frame>
            """);
        Findings("cards").Select(message => message.Split(" (line")[0]).ShouldBe([
            "expected an activity as of and an outcome as name of collections:outcome, found none", "expected of the outcome 'B' either as or wait, found both",
            "expected each outcome of an activity once in the frame, found 'D' of 'A' twice",
        ]);
    }

    [Fact]
    public async Task What_a_frame_draws_saved_as_a_drawing_runs_to_the_same_state()
    {
        using var expanded = new FrameOffice();
        foreach (var one in new[] { office, expanded }) one.House().Strategy("cards", OfHouse.Replace("/>", "><collections:tolerance currency=\"ARS\" amount=\"5\" /></collections:frame>", StringComparison.Ordinal));
        var package = StrategyFolder.ReadAll(Path.Combine(expanded.Workflows, "cards")).Single();
        var bound = new CallBinding((_, _) => StrategyFolder.ReadAll(Path.Combine(expanded.Workflows, "house")).Single()).Bind(package);
        expanded.Put("cards", BpmnWriter.Write(StrategyExpansion.Of(BpmnReader.Read(package.Bpmn, "strategy.bpmn").Definitions!, bound).Definitions));

        foreach (var one in new[] { office, expanded })
        {
            await one.Night("2026-12-01", "A1,C1,B1,cards,ARS,100,60,5", "A2,C2,B1,cards,ARS,100,60,59", "A3,C3,B1,cards,ARS,100,9,5");
            await one.Hear("2026-12-01", "A1", "dispute");
            await one.Hear("2026-12-01", "A1", "promise", """{"amount":"40.00","date":"2026-12-03"}""");
            await one.Night("2026-12-04", "A1,C1,B1,cards,ARS,100,60,8", "A2,C2,B1,cards,ARS,100,60,62", "A3,C3,B1,cards,ARS,100,9,8");
            await one.Night("2026-12-05", "A1,C1,B1,cards,ARS,100,60,9", "A2,C2,B1,cards,ARS,100,60,63", "A3,C3,B1,cards,ARS,100,9,9");
        }

        StateDump.Write(expanded.Database).ShouldBe(StateDump.Write(office.Database));
        expanded.Tasks().ShouldBe(["call about the broken promise A1", "look into the dispute A1"]);
    }

    public void Dispose() => office.Dispose();

    private IEnumerable<string> Findings(string strategy) =>
        StrategyFiles.Checked(Path.Combine(office.Workflows, strategy)).SelectMany(file => file.Findings).Where(finding => finding.Severity != Bpmn.Validation.FindingSeverity.Information).Select(finding => finding.Message);
}
