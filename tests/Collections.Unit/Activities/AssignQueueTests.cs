using Collections.Activities;
using Collections.Decisions.Columns;
using Collections.Domain.Queues;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Activities;

public sealed class AssignQueueTests
{
    private static readonly (string, ColumnType, int)[] Facts =
    [
        ("past due", ColumnType.Number, 2), ("score", ColumnType.Number, 0), ("language", ColumnType.Text, 0),
        ("previous collector", ColumnType.Text, 0), ("previous collector on", ColumnType.Date, 0),
    ];

    /// <summary>Practice S6: ten cases, eight places; the day after, one collector is back and three cases are new.</summary>
    [Theory]
    [InlineData(1000, false)]
    [InlineData(3, false)]
    [InlineData(1000, true)]
    public void Ten_cases_find_eight_places_and_the_next_day_five_more_find_theirs(int subjectsPerPart, bool reversed)
    {
        var runner = S6(subjectsPerPart);
        AddAccounts(runner, reversed,
            ("K01", 90_000, 480), ("K02", 220_000, 420), ("K03", 35_000, 310), ("K04", 150_000, 490), ("K05", 60_000, 200),
            ("K06", 410_000, 450), ("K07", 28_000, 150), ("K08", 75_000, 405), ("K09", 130_000, 350), ("K10", 52_000, 470));

        runner.Run("2026-12-16");

        CollectorsOf(runner).ShouldBe("K01 BEA, K02 BEA, K03 -, K04 BEA, K05 ANA, K06 ANA, K07 -, K08 ANA, K09 ANA, K10 BEA");
        runner["K03"].StandsAt.ShouldBe(["call-list"]);

        runner.Send("K08", "paid");
        runner.Account("K11", 111, ("past due", 80_000m), ("score", 300)).Account("K12", 112, ("past due", 45_000m), ("score", 445))
            .Account("K13", 113, ("past due", 300_000m), ("score", 488), ("previous collector", "BEA"), ("previous collector on", "2026-11-02"));
        runner.Run("2026-12-17");

        runner["K08"].CloseReason.ShouldBe("paid");
        CollectorsOf(runner).ShouldBe("K01 BEA, K02 BEA, K03 CRIS, K04 BEA, K05 ANA, K06 ANA, K07 ANA, K09 ANA, K10 BEA, K11 CRIS, K12 CRIS, K13 CRIS");
        runner.Cases.ShouldAllBe(stored => !stored.IsOpen || stored.StandsAt[0] == "worked");
    }

    [Fact]
    public void The_sticky_owner_comes_before_the_collector_with_most_room()
    {
        var runner = S6(1000);
        runner.Account("K01", 1, ("past due", 90_000m), ("score", 480));
        runner.Account("K02", 2, ("past due", 80_000m), ("score", 480), ("previous collector", "ANA"), ("previous collector on", "2026-10-17"));
        runner.Account("K03", 3, ("past due", 70_000m), ("score", 480), ("previous collector", "ANA"), ("previous collector on", "2026-10-16"));

        runner.Run("2026-12-16");

        CollectorsOf(runner).ShouldBe("K01 ANA, K02 ANA, K03 BEA", "60 days back from 12-16 is 10-17");
    }

    [Fact]
    public void Accounts_of_one_customer_go_to_one_collector_or_overflow_together()
    {
        var runner = S6(1000);
        foreach (var (reference, customer, pastDue) in new[] { ("A1", 1, 900m), ("B1", 2, 800m), ("A2", 1, 700m), ("C1", 3, 600m), ("C2", 3, 500m), ("C3", 3, 400m), ("D1", 4, 300m), ("E1", 5, 200m), ("E2", 5, 100m), ("E3", 5, 90m) })
            runner.Account(reference, customer, ("past due", pastDue * 100), ("score", 0));

        runner.Run("2026-12-16");

        CollectorsOf(runner).ShouldBe("A1 ANA, A2 ANA, B1 BEA, C1 BEA, C2 BEA, C3 BEA, D1 ANA, E1 -, E2 -, E3 -");
    }

    [Fact]
    public void A_case_that_asks_for_a_skill_goes_to_a_collector_who_has_it()
    {
        var roster = new Roster([new("ANA", ["Q"], [], []), new("BEA", ["Q"], ["guaraní"], [])]);
        var runner = Runner("5", roster, node => node.Feel("skill", "language"));
        runner.Account("K01", 1, ("past due", 1m), ("language", "guaraní"));
        runner.Account("K02", 2, ("past due", 2m), ("language", null));
        runner.Account("K03", 3, ("past due", 3m), ("language", "quechua"));

        runner.Run("2026-12-16");

        CollectorsOf(runner).ShouldBe("K01 BEA, K02 ANA, K03 -");
    }

    [Fact]
    public void A_collector_with_a_capacity_of_their_own_takes_so_many_in_place_of_what_the_step_says()
    {
        var roster = new Roster([new("ANA", ["Q"], [], []) { Capacity = 1 }, new("BEA", ["Q"], [], []) { Capacity = 3 }]);
        var runner = Runner("2", roster);
        foreach (var (reference, pastDue) in new[] { ("K01", 50m), ("K02", 40m), ("K03", 30m), ("K04", 20m), ("K05", 10m) }) runner.Account(reference, reference[2], ("past due", pastDue));

        runner.Run("2026-12-16");

        CollectorsOf(runner).ShouldBe("K01 BEA, K02 BEA, K03 ANA, K04 BEA, K05 -");
    }

    [Fact]
    public void Without_a_roster_the_capacity_is_that_of_the_queue_and_counts_what_is_open()
    {
        var runner = Runner("2", null);
        foreach (var (reference, pastDue) in new[] { ("K01", 10m), ("K02", 30m), ("K03", 20m) }) runner.Account(reference, reference[2], ("past due", pastDue));
        runner.Run("2026-12-16");
        QueuesOf(runner).ShouldBe("K01 -, K02 Q, K03 Q");

        runner.Account("K04", 4, ("past due", 40m));
        runner.Send("K02", "paid");
        runner.Run("2026-12-17");

        QueuesOf(runner).ShouldBe("K01 -, K03 Q, K04 Q");
    }

    [Fact]
    public void Without_a_capacity_each_case_goes_to_its_queue_at_once()
    {
        var model = BpmnBuilder.Process("p").Strategy("past due > 0").StartEvent("s")
            .ServiceTask("assign", node => node.Binding("Collections.AssignQueue").Feel("queue", "if past due > 50 then \"big\" else \"small\""))
            .TimerCatch("worked", "P30D").EndEvent("e").Build();
        var runner = new BatchRunner(model, CollectionsActivities.Registry(), Facts);
        runner.Account("K01", 1, ("past due", 10m)).Account("K02", 2, ("past due", 100m));

        runner.Run("2026-12-16");

        QueuesOf(runner).ShouldBe("K01 small, K02 big");
    }

    [Fact]
    public void A_capacity_below_one_is_a_finding() =>
        Runner("0", null).Planning().Findings.ShouldContain(finding => finding.Rule == "capacity" && finding.ElementId == "assign");

    private static BatchRunner S6(int subjectsPerPart)
    {
        var roster = new Roster([
            new("BEA", ["Q-TC-ALTO"], [], []),
            new("ANA", ["Q-TC-ALTO"], [], []),
            new("CRIS", ["Q-TC-ALTO"], [], [new DateOnly(2026, 12, 16)])]);
        var model = BpmnBuilder.Process("p").Strategy("past due > 0").StartEvent("s").ScriptTask("zero", "{ waited: 0 }")
            .ServiceTask("assign", node => node
                .Binding("Collections.AssignQueue", ("queue", "Q-TC-ALTO"), ("capacityPerCollector", "4"), ("stickyDays", "60"))
                .Feel("ranking", "past due * (1000 - score) / 1000 * (1 + 0.1 * waited)"))
            .On("Assigned").TimerCatch("worked", "P90D").EndEvent("e")
            .MoveTo("assign").On("Overflow").TimerCatch("call-list", "business days(1)").ScriptTask("one-more", "{ waited: waited + 1 }").ConnectTo("assign")
            .Build();
        return new BatchRunner(model, CollectionsActivities.Registry(), Facts, roster)
        {
            SubjectsPerPart = subjectsPerPart,
            ClosingMessages = new Dictionary<string, string> { ["paid"] = "paid" },
        };
    }

    private static BatchRunner Runner(string capacity, Roster? roster, Action<NodeBuilder>? with = null)
    {
        var model = BpmnBuilder.Process("p").Strategy("past due > 0").StartEvent("s")
            .ServiceTask("assign", node =>
            {
                node.Binding("Collections.AssignQueue", ("queue", "Q"), ("capacityPerCollector", capacity)).Feel("ranking", "past due");
                with?.Invoke(node);
            })
            .On("Assigned").TimerCatch("worked", "P30D").EndEvent("e")
            .MoveTo("assign").On("Overflow").TimerCatch("later", "P30D").ConnectTo("e").Build();
        return new BatchRunner(model, CollectionsActivities.Registry(), Facts, roster is null ? [] : [roster])
        {
            ClosingMessages = new Dictionary<string, string> { ["paid"] = "paid" },
        };
    }

    private static void AddAccounts(BatchRunner runner, bool reversed, params (string Reference, int PastDue, int Score)[] accounts)
    {
        var customer = 1;
        foreach (var (reference, pastDue, score) in reversed ? accounts.Reverse() : accounts)
            runner.Account(reference, customer++, ("past due", (decimal)pastDue), ("score", score));
    }

    private static string CollectorsOf(BatchRunner runner) => Of(runner, "collector");

    private static string QueuesOf(BatchRunner runner) => Of(runner, "queue");

    private static string Of(BatchRunner runner, string variable) => string.Join(", ", runner.Cases.Where(stored => stored.IsOpen)
        .OrderBy(stored => stored.Reference, StringComparer.Ordinal).Select(stored => $"{stored.Reference} {stored.Text(variable) ?? "-"}"));
}
