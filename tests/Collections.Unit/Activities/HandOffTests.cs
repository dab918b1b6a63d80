using System.Text;
using Collections.Activities;
using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Domain.Placements;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Activities;

public sealed class HandOffTests
{
    private static readonly (string, ColumnType, int)[] Facts =
    [
        ("total due", ColumnType.Number, 2), ("total risk", ColumnType.Number, 2), ("previous firms", ColumnType.Text, 0),
    ];

    /// <summary>Practice S7: the selection of 2026-12-31.</summary>
    [Theory]
    [InlineData(1000)]
    [InlineData(2)]
    public void A_placement_month_is_shared_out_by_amount_within_each_stratum(int subjectsPerPart)
    {
        var runner = Runner(subjectsPerPart);
        runner.Account("C-0101/1", 101, ("total due", 1_900_000m), ("total risk", 2_400_000m)).Account("C-0101/2", 101, ("total due", 500_000m), ("total risk", 2_400_000m));
        foreach (var (customer, total, before) in new (int, decimal, string?)[]
                 { (108, 300_000, null), (102, 1_750_000, null), (103, 1_300_000, null), (107, 510_000, null), (104, 1_050_000, null), (105, 820_000, null), (106, 640_000, "AG-02") })
            runner.Account($"C-0{customer}", customer, ("total due", total), ("total risk", total), ("previous firms", before));

        runner.Run("2026-12-31");

        FirmsOf(runner).ShouldBe("C-0101/1 AG-01, C-0101/2 AG-01, C-0102 AG-02, C-0103 AG-03, C-0104 AG-01, C-0105 AG-01, C-0106 AG-03, C-0107 AG-02, C-0108 AG-01");
        AmountsOf(runner).ShouldBe("AG-01 4570000.00 (5), AG-02 2260000.00 (2), AG-03 1940000.00 (2)");
    }

    [Fact]
    public void A_placement_carries_the_amount_the_term_and_the_type_of_firm()
    {
        var runner = Runner(1000);
        runner.Account("C-1", 1, ("total due", 1234.56m));

        runner.Run("2027-01-04");

        var placement = runner["C-1"].Effects.Single();
        placement.Kind.ShouldBe((int)EffectKind.Placement);
        placement.TextOfA.ShouldBe("AG-01");
        placement.B.ShouldBe(123_456);
        DateOnly.FromDayNumber((int)placement.C).ShouldBe(new DateOnly(2027, 4, 4), "90 days from Monday 01-04 end on Sunday 04-04");
        placement.D.ShouldBe(1, "law firm");
    }

    [Theory]
    [InlineData("8", "AG-01", 800)]
    [InlineData("AG-01:7.5,10", "AG-01", 750)]
    [InlineData("AG-02:7.5", "AG-01", 0)]
    [InlineData("", "AG-01", 0)]
    public void A_placement_carries_what_the_firm_earns_and_nothing_was_agreed_where_it_earns_nothing(string commission, string firm, int rate)
    {
        var runner = Runner(1000, commission: commission);
        runner.Account("C-1", 1, ("total due", 100m));

        runner.Run("2027-01-04");

        var placement = runner["C-1"].Effects.Single();
        placement.TextOfA.ShouldBe(firm);
        PlacementTerms.Read(Encoding.UTF8.GetBytes(placement.Content)).ShouldBe(rate == 0 ? PlacementTerms.None : new PlacementTerms(rate, 10, 30, 10, IsSilent: false));
    }

    [Fact]
    public void A_commission_that_is_none_is_a_finding() =>
        Runner(1000, commission: "a tenth").Planning().Findings.ShouldContain(found => found.Rule == "commission" && found.ElementId == "hand-off");

    [Fact]
    public void A_firm_that_had_the_case_is_barred_and_a_case_that_no_firm_may_have_is_not_placed()
    {
        var runner = Runner(1000, rule: "AG-01:50,AG-02:50", type: "agency");
        runner.Account("C-1", 1, ("total due", 100m)).Account("C-2", 2, ("total due", 50m), ("previous firms", "AG-01, AG-02"));

        runner.Run("2027-01-04");
        FirmsOf(runner).ShouldBe("C-1 AG-01, C-2 -");

        runner.Run("2027-01-05");
        FirmsOf(runner).ShouldBe("C-1 AG-02, C-2 -", "the same case comes back for the second tier");

        runner.Run("2027-01-06");
        runner["C-1"].StandsAt.ShouldBe(["not-placed"]);
        runner["C-1"].Text("firms").ShouldBe("AG-01,AG-02");
    }

    [Fact]
    public void Without_whole_customers_each_account_goes_by_itself()
    {
        var runner = Runner(1000, whole: "false");
        runner.Account("C-1/1", 1, ("total due", 100m)).Account("C-1/2", 1, ("total due", 90m));

        runner.Run("2027-01-04");

        FirmsOf(runner).ShouldBe("C-1/1 AG-01, C-1/2 AG-02");
    }

    [Fact]
    public void What_owes_nothing_is_not_placed()
    {
        var runner = Runner(1000);
        runner.Account("C-1", 1, ("total due", null)).Account("C-2", 2, ("total due", -5m)).Account("C-3", 3, ("total due", 5m));

        runner.Run("2027-01-04");

        FirmsOf(runner).ShouldBe("C-1 -, C-2 -, C-3 AG-01");
    }

    [Theory]
    [InlineData("AG-01", "quota")]
    [InlineData("AG-01:0", "quota")]
    [InlineData("AG-01:50,AG-01:50", "quota")]
    [InlineData("AG-01:1000001", "quota")]
    public void A_rule_that_is_no_quota_is_a_finding(string rule, string finding) =>
        Runner(1000, rule).Planning().Findings.ShouldContain(found => found.Rule == finding && found.ElementId == "hand-off");

    private static BatchRunner Runner(int subjectsPerPart, string rule = "AG-01:50,AG-02:30,AG-03:20", string type = "lawFirm", string whole = "true", string commission = "0")
    {
        var model = BpmnBuilder.Process("p").Strategy("1 = 1").StartEvent("s")
            .ServiceTask("hand-off", node => node
                .Binding("Collections.HandOff", ("firmType", type), ("rule", rule), ("termDays", "90"), ("keepWholeCustomers", whole), ("commission", commission))
                .Feel("stratum", "if total risk >= 1000000 then \"large\" else \"small\""))
            .On("Placed").TimerCatch("placed", "P1D").ServiceTask("back", node => node.Binding("Collections.Recall", ("reason", "term"))).ConnectTo("hand-off")
            .MoveTo("hand-off").On("NotPlaced").TimerCatch("not-placed", "P90D").EndEvent("e").Build();
        return new BatchRunner(model, CollectionsActivities.Registry(), Facts) { SubjectsPerPart = subjectsPerPart };
    }

    private static string FirmsOf(BatchRunner runner) => string.Join(", ", runner.Cases.OrderBy(stored => stored.Reference, StringComparer.Ordinal)
        .Select(stored => $"{stored.Reference} {(stored.StandsAt.Contains("placed") ? stored.Text("firm") : "-")}"));

    private static string AmountsOf(BatchRunner runner) => string.Join(", ", runner.Cases
        .SelectMany(stored => stored.Effects.Where(effect => effect.Kind == (int)EffectKind.Placement))
        .GroupBy(effect => effect.TextOfA).OrderBy(firm => firm.Key, StringComparer.Ordinal)
        .Select(firm => FormattableString.Invariant($"{firm.Key} {firm.Sum(effect => effect.B) / 100m:0.00} ({firm.Count()})")));
}
