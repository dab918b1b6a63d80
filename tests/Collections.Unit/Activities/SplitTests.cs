using System.Globalization;
using Collections.Activities;
using Collections.Decisions.Columns;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Activities;

public sealed class SplitTests
{
    private static readonly (string, ColumnType, int)[] Facts = [("customer key", ColumnType.Number, 0)];

    [Fact]
    public void The_shares_come_out_as_they_were_asked_for()
    {
        var runner = Runner("TC-2026-12");
        for (var customer = 1; customer <= 2000; customer++) runner.Account(Reference(customer), customer, ("customer key", KeyOf(customer)));

        runner.Run("2026-12-01");

        var control = GroupsOf(runner).Count(group => group.Value == "control");
        control.ShouldBeInRange(160, 240, "10 % of 2,000, give or take three standard deviations");
    }

    [Fact]
    public void A_customer_falls_into_the_same_group_whatever_the_order_of_the_file()
    {
        var (first, second) = (Runner("TC-2026-12"), Runner("TC-2026-12", subjectsPerPart: 7));
        for (var i = 1; i <= 100; i++)
        {
            first.Account(Reference(i), i, ("customer key", KeyOf(i)));
            second.Account(Reference(101 - i), i, ("customer key", KeyOf(101 - i)));
        }
        first.Run("2026-12-01");
        second.Run("2026-12-09");

        GroupsOf(second).ShouldBe(GroupsOf(first), ignoreOrder: true);
    }

    [Fact]
    public void All_accounts_of_a_customer_fall_into_one_group_and_another_experiment_draws_anew()
    {
        var (first, second) = (Runner("TC-2026-12"), Runner("TC-2027-01"));
        foreach (var runner in new[] { first, second })
        {
            for (var i = 1; i <= 100; i++) runner.Account($"{i}/1", i, ("customer key", KeyOf(i))).Account($"{i}/2", i, ("customer key", KeyOf(i)));
            runner.Run("2026-12-01");
        }

        for (var i = 1; i <= 100; i++) GroupsOf(first)[$"{i}/1"].ShouldBe(GroupsOf(first)[$"{i}/2"]);
        GroupsOf(second).Count(group => GroupsOf(first)[group.Key] != group.Value).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Shares_that_cannot_be_read_are_a_finding() =>
        Runner("x", shares: "control=10").Planning().Findings.ShouldContain(finding => finding.Rule == "split-shares");

    [Fact]
    public void Without_the_fact_by_which_customers_are_drawn_the_strategy_cannot_be_published() =>
        Runner("x", facts: []).Planning().Findings.ShouldContain(finding => finding.Rule == "customer-key" && finding.IsError);

    [Fact]
    public void A_customer_without_a_key_is_not_drawn_and_a_person_decides()
    {
        var runner = Runner("TC-2026-12").Account("1", 1).Account("2", 2, ("customer key", KeyOf(2)));

        runner.Run("2026-12-01");

        runner["1"].Incidents.ShouldBe(["customer-key"]);
        runner["1"].StandsAt.ShouldBe(["split"]);
        runner["2"].Incidents.ShouldBeEmpty();
    }

    private static BatchRunner Runner(string name, int subjectsPerPart = 1000, string shares = "control:10,champion:90", (string, ColumnType, int)[]? facts = null)
    {
        var model = BpmnBuilder.Process("p").Strategy("1 = 1").StartEvent("s")
            .ServiceTask("split", node => node.Binding("Collections.Split", ("name", name), ("shares", shares)))
            .On("control").TimerCatch("control", "P90D").EndEvent("e")
            .MoveTo("split").On("champion").TimerCatch("champion", "P90D").ConnectTo("e").Build();
        return new BatchRunner(model, CollectionsActivities.Registry(), facts ?? Facts) { SubjectsPerPart = subjectsPerPart };
    }

    private static Dictionary<string, string> GroupsOf(BatchRunner runner) => runner.Cases.ToDictionary(stored => stored.Reference, stored => stored.StandsAt.Single());

    private static string Reference(int customer) => customer.ToString(CultureInfo.InvariantCulture);

    private static long KeyOf(int customer) => customer * 7_919L;
}
