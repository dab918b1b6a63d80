using Collections.Decisions.Dmn;
using static Collections.Unit.Decisions.Dmn.ModelText;

namespace Collections.Unit.Decisions.Dmn;

public sealed class RequirementTests
{
    [Fact]
    public void A_cycle_of_requirements_is_refused_with_the_names_on_it()
    {
        var model = Link(Definitions(
            "m",
            Decision("Score", "Limit + 1", NeedsDecision("Limit")) + Decision("Limit", "Risk", NeedsDecision("Risk")) + Decision("Risk", "Score", NeedsDecision("Score")) + Decision("Fine", "1")));
        model.Errors.ShouldHaveSingleItem().ShouldBe(new DmnError("cyclic-requirement", "'Score' requires itself: Score → Limit → Risk → Score.", "_Score"));
        model.Result("Score").Errors.ShouldContain(error => error.Code == "cyclic-requirement");
        model.Result("Fine").Value.ToString().ShouldBe("1");
    }

    [Fact]
    public void A_cycle_through_a_decision_service_is_refused_too()
    {
        var model = Link(Definitions(
            "m",
            Decision("A", "S()", NeedsKnowledge("S")) + """<decisionService id="_S" name="S"><variable name="S"/><outputDecision href="#_A"/></decisionService>"""));
        model.Errors.ShouldHaveSingleItem().Message.ShouldBe("'A' requires itself: A → S → A.");
        model.Result("A").Value.IsNull.ShouldBeTrue();
    }

    [Fact]
    public void What_two_decisions_require_is_no_cycle()
    {
        var model = Link(Definitions("m", Decision("A", "B + C", NeedsDecision("B") + NeedsDecision("C")) + Decision("B", "D", NeedsDecision("D")) + Decision("C", "D", NeedsDecision("D")) + Decision("D", "2")));
        model.Value("A").ShouldBe("4");
    }

    [Fact]
    public void A_long_chain_of_decisions_is_searched_for_cycles_without_recursion()
    {
        var chain = string.Concat(Enumerable.Range(0, 3000).Select(i => Decision($"d{i}", "1", NeedsDecision($"d{(i + 1) % 3000}"))));
        Link(Definitions("m", chain)).Errors.ShouldHaveSingleItem().Message.ShouldEndWith("… (3000 in all).");
    }

    [Fact]
    public void A_requirement_may_carry_a_description_and_extensions()
    {
        const string requirement = """<informationRequirement id="r"><description>why</description><extensionElements><x xmlns="urn:x" href="#none"/></extensionElements><requiredDecision href="#_B"/></informationRequirement>""";
        Link(Definitions("m", Decision("A", "B", requirement) + Decision("B", "3"))).Value("A").ShouldBe("3");
    }

    [Fact]
    public void A_reference_to_nothing_is_named() =>
        Link(Definitions("m", Decision("A", "1", NeedsDecision("B")))).Errors.ShouldHaveSingleItem().Message.ShouldBe("'A' requires '#_B', which does not exist.");
}
