using Collections.Activities;
using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Domain.Promises;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Activities;

/// <summary>When a promise is judged, and as what.</summary>
public sealed class PromiseWatchTests
{
    private readonly BatchRunner runner = Runner();
    private int visit;

    public PromiseWatchTests() => runner.Account("D2", 1, ("past due", 40_000));

    [Theory]
    [InlineData(1_500, "Kept")]
    [InlineData(2_000, "Kept")]
    [InlineData(2_001, "Partly_kept")]
    [InlineData(28_000, "Partly_kept")]
    [InlineData(28_001, "Broken")]
    [InlineData(40_000, "Broken")]
    public void After_two_business_days_of_grace_it_is_judged_by_what_was_paid(int left, string outcome)
    {
        Promise("2026-12-17", 40_000, "2026-12-18");
        runner.Change("D2", "past due", left);
        runner.Run("2026-12-23");

        runner["D2"].StandsAt.ShouldBe([outcome]);
    }

    [Fact]
    public void It_is_open_on_the_last_day_of_grace_and_kept_at_once_when_enough_was_paid()
    {
        Promise("2026-12-17", 40_000, "2026-12-18");
        runner.Run("2026-12-22");
        runner["D2"].StandsAt.ShouldBe(["watch"], "grace are the 21st and the 22nd");

        runner.Change("D2", "past due", 2_000);
        runner.Run("2026-12-22");

        runner["D2"].StandsAt.ShouldBe(["Kept"]);
        Verdict().ShouldBe((PromiseState.Kept, 38_000_00));
    }

    [Fact]
    public void It_is_recorded_with_its_terms()
    {
        Promise("2026-12-17", 40_000, "2026-12-18");

        var made = runner["D2"].Effects.Single(effect => effect.Kind == (int)EffectKind.Promise);
        (made.A, DateOnly.FromDayNumber((int)made.B), DateOnly.FromDayNumber((int)made.C)).ShouldBe((40_000_00, new DateOnly(2026, 12, 18), new DateOnly(2026, 12, 22)));
        PromiseTerms.Unpack(made.D).ShouldBe(PromiseTerms.Usual);
    }

    [Fact]
    public void A_later_promise_of_the_case_replaces_it()
    {
        var forked = Runner(twice: true);
        forked.Account("D2", 1, ("past due", 40_000), ("amount", 40_000), ("date", "2026-12-18"));
        forked.Run("2026-12-17");
        forked.Send("D2", "promise");
        forked.Run("2026-12-18");
        forked.Run("2026-12-18");

        forked["D2"].StandsAt.Order(StringComparer.Ordinal).ShouldBe(["Replaced", "more", "watch"]);
    }

    [Fact]
    public void What_the_database_says_was_booked_goes_before_the_balance()
    {
        Promise("2026-12-17", 40_000, "2026-12-18");
        runner.Change("D2", "past due", 0);
        runner.Change("D2", "promise visit", visit);
        runner.Change("D2", "promise paid converted", 10_000);
        runner.Run("2026-12-23");

        runner["D2"].StandsAt.ShouldBe(["Broken"], "the balance fell without money");
    }

    [Fact]
    public void Broken_ones_are_counted_and_too_many_are_noted()
    {
        runner.Change("D2", "recently broken promises", 1);
        Promise("2026-12-17", 40_000, "2026-12-18");
        runner.Run("2026-12-23");

        runner["D2"].Value("promises broken").ToString().ShouldBe("2");
        runner["D2"].Value("broken too often").ToString().ShouldBe("true");
    }

    [Fact]
    public void In_another_unit_what_was_paid_is_worth_what_the_rate_of_the_day_says()
    {
        var units = Runner(("unit", "UVA"), ("rate", "1868.40"));
        units.Account("D2", 1, ("past due", 598_822.20m), ("amount", 320.50m), ("date", "2026-12-17"));
        units.Run("2026-12-11");
        units.Change("D2", "past due", 5_897.20m);
        units.Run("2026-12-18");

        units["D2"].StandsAt.ShouldBe(["Kept"], "592,925.00 are 317.34 UVA, 99.01 per cent");
    }

    [Fact]
    public void News_that_closes_the_case_keeps_a_promise_that_was_paid()
    {
        Promise("2026-12-17", 40_000, "2026-12-18");
        runner.Change("D2", "past due", 0);
        runner.Send("D2", "cured");
        runner.Run("2026-12-18");

        runner["D2"].CloseReason.ShouldBe("cured");
        Verdict().ShouldBe((PromiseState.Kept, 40_000_00));
    }

    [Theory]
    [InlineData("tolerance", "100")]
    [InlineData("partly", "96")]
    [InlineData("grace", "-1")]
    public void Terms_by_which_nothing_can_be_judged_are_a_finding(string input, string value) =>
        Runner((input, value)).Planning().Findings.ShouldContain(finding => finding.Rule == "promise-terms");

    [Fact]
    public void A_promise_without_a_date_is_an_incident()
    {
        runner.Account("D3", 2, ("past due", 40_000), ("amount", 40_000));
        runner.Run("2026-12-17");

        runner["D3"].Incidents.ShouldBe(["PROMISE_DATE"]);
    }

    [Theory]
    [InlineData("UVA", true)]
    [InlineData("USD", true)]
    [InlineData("XXX", false)]
    public void It_is_watched_in_the_unit_that_it_says_and_not_in_one_that_nobody_knows(string unit, bool isKnown)
    {
        var own = Runner(("unit", unit));
        own.Account("D2", 1, ("past due", 40_000), ("amount", 40_000), ("date", "2026-12-18"));
        own.Run("2026-12-17");

        own["D2"].Incidents.ShouldBe(isKnown ? [] : ["PROMISE_UNIT"]);
    }

    private void Promise(string on, int amount, string due)
    {
        runner.Change("D2", "amount", amount);
        runner.Change("D2", "date", due);
        runner.Run(on);
        runner["D2"].StandsAt.ShouldBe(["watch"]);
        visit = runner["D2"].Effects.Single(effect => effect.Kind == (int)EffectKind.Promise).Seq;
    }

    private (PromiseState, long) Verdict()
    {
        var verdict = runner["D2"].Effects.Single(effect => effect.Kind == (int)EffectKind.PromiseVerdict);
        return ((PromiseState)verdict.A, verdict.B);
    }

    private static BatchRunner Runner(params (string Name, string Value)[] inputs) => Runner(twice: false, inputs);

    private static BatchRunner Runner(bool twice, params (string Name, string Value)[] inputs)
    {
        var flow = BpmnBuilder.Process("p").Strategy("past due > 0").StartEvent("s").ExclusiveGateway("anew");
        if (twice) flow.ParallelGateway("fork").ReceiveTask("more", "promise").ConnectTo("anew").MoveTo("fork");
        flow.ServiceTask("watch", node => node.Binding("Collections.PromiseWatch", [("maximumBroken", "2"), .. inputs]).Feel("amount", "amount").Feel("due", "date"));
        foreach (var outcome in new[] { "Kept", "Partly kept", "Broken", "Cancelled" }) flow.On(outcome).TimerCatch(outcome.Replace(' ', '_'), "P900D").EndEvent("end" + outcome.Replace(' ', '_')).MoveTo("watch");
        var model = flow.Otherwise().TimerCatch("Replaced", "P900D").EndEvent("e").Build();
        return new BatchRunner(model, CollectionsActivities.Registry(), [
            ("past due", ColumnType.Number, 2), ("amount", ColumnType.Number, 2), ("date", ColumnType.Date, 0), ("promise paid converted", ColumnType.Number, 2), ("promise visit", ColumnType.Number, 0),
            ("promise state", ColumnType.Text, 0), ("recently broken promises", ColumnType.Number, 0)])
        { ClosingMessages = new Dictionary<string, string> { ["cured"] = "cured" } };
    }
}
