using Collections.Decisions.Analysis;
using Collections.Decisions.Dmn;

namespace Collections.Unit.Decisions;

public class TableAnalysisTests
{
    [Fact]
    public void A_complete_table_without_overlap_has_no_finding()
    {
        var analysis = Analyse(Buckets().Rule("< 30", "-", "1").Rule("[30..90)", "\"card\"", "2").Rule("[30..90)", "not(\"card\")", "3").Rule(">= 90", "-", "4"));
        analysis.NotProved.ShouldBeEmpty();
        analysis.Gaps.ShouldBeEmpty();
        analysis.Overlaps.ShouldBeEmpty();
        analysis.Unreachable.ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_is_named_by_its_inputs()
    {
        var analysis = Analyse(Buckets().Rule("< 30", "-", "1").Rule("> 30", "\"card\"", "2").Rule("> 60", "-", "3"));
        analysis.Gaps.Select(gap => string.Join(" | ", gap.Inputs)).ShouldBe(["30 | -", "(30..60) | not(\"card\")"]);
    }

    [Fact]
    public void Rules_that_match_together_are_named_with_an_example()
    {
        var analysis = Analyse(Buckets().Rule("< 30", "-", "1").Rule("[20..40]", "\"card\", \"loan\"", "2"));
        var overlap = analysis.Overlaps.ShouldHaveSingleItem();
        (overlap.First, overlap.Second).ShouldBe((1, 2));
        overlap.Example.ShouldBe(["20", "\"card\""]);
    }

    [Fact]
    public void A_rule_behind_rules_that_cover_it_is_unreachable_under_first_hit()
    {
        var analysis = Analyse(Buckets("FIRST").Rule("< 50", "-", "1").Rule(">= 50", "\"card\"", "2").Rule("[0..100]", "\"card\"", "3").Rule("-", "-", "4"));
        analysis.Unreachable.ShouldHaveSingleItem().ShouldSatisfyAllConditions(rule => rule.Rule.ShouldBe(3), rule => rule.CoveredBy.ShouldBe([1, 2]));
    }

    [Fact]
    public void A_condition_that_contradicts_itself_is_unreachable() =>
        Analyse(Buckets().Rule("? > 10 and ? < 5", "-", "1").Rule("-", "-", "2")).Unreachable.ShouldHaveSingleItem().ShouldSatisfyAllConditions(rule => rule.Rule.ShouldBe(1), rule => rule.EmptyInput.ShouldBe(0));

    [Fact]
    public void A_test_of_something_else_is_not_analysed_and_the_rest_is()
    {
        var analysis = Analyse(Buckets("FIRST").Rule("> limit", "-", "1").Rule("-", "\"card\"", "2").Rule("> 5", "\"card\"", "3"));
        analysis.NotProved.ShouldHaveSingleItem().ShouldContain("rule 1 leaves open");
        analysis.Unreachable.ShouldHaveSingleItem().CoveredBy.ShouldBe([2]);
    }

    [Fact]
    public void A_last_rule_that_only_null_reaches_is_reached() =>
        Analyse(Buckets("FIRST").Rule("< 30", "-", "1").Rule(">= 30", "-", "2").Rule("-", "-", "3")).Unreachable.ShouldBeEmpty();

    [Fact]
    public void Values_of_a_kind_that_the_table_does_not_speak_of_reach_a_rule_where_the_type_is_unknown()
    {
        var rules = new TableModel { HitPolicy = "FIRST" }.Data("x", "Any").Input("x").Output("o").Rule("< 30", "1").Rule(">= 30", "2").Rule("null", "3").Rule("-", "4");
        Analyse(rules).Unreachable.ShouldBeEmpty();
        var typed = new TableModel { HitPolicy = "FIRST" }.Data("x", "number").Input("x").Output("o").Rule("< 30", "1").Rule(">= 30", "2").Rule("null", "3").Rule("-", "4");
        Analyse(typed).Unreachable.ShouldHaveSingleItem().CoveredBy.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Booleans_and_dates_are_analysed_too()
    {
        var table = new TableModel { HitPolicy = "FIRST" }.Data("vip", "boolean").Data("due", "date").Input("vip", "boolean").Input("due", "date").Output("o")
            .Rule("true", "-", "1").Rule("-", "<= date(\"2026-11-24\")", "2").Rule("false", ">= date(\"2026-11-25\")", "3");
        var analysis = Analyse(table);
        analysis.NotProved.ShouldBeEmpty();
        analysis.Gaps.ShouldBeEmpty();
    }

    private static TableModel Buckets(string policy = "UNIQUE") => new TableModel { HitPolicy = policy }
        .Data("dpd", "number").Data("product", "string").Input("dpd").Input("product").Output("segment");

    private static TableAnalysis Analyse(TableModel table)
    {
        var model = table.Load();
        return TableAnalysis.Of(model, (DecisionTable)model.Definitions.Decisions[0].Logic!);
    }
}
