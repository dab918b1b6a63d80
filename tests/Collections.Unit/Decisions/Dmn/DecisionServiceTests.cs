using static Collections.Unit.Decisions.Dmn.ModelText;

namespace Collections.Unit.Decisions.Dmn;

public sealed class DecisionServiceTests
{
    private static readonly string Content =
        Data("income", "number") + Data("name", "string")
        + Decision("Grade", "\"from outside\"")
        + Decision("Rate", "if Grade = \"A\" then 1 else 2", NeedsDecision("Grade"))
        + Decision("Offer", "income * Rate", NeedsData("income") + NeedsDecision("Rate"))
        + Decision("Greeting", "\"Dear \" + name", NeedsData("name"));

    [Fact]
    public void A_service_takes_its_decisions_with_its_arguments_only()
    {
        var model = Link(Definitions("m", Content + Service("S", "Offer") + Decision("Caller", "S(100, \"A\")", NeedsKnowledge("S"))));
        model.Value("Caller").ShouldBe("100");
        model.Value("S", ("income", "10"), ("Grade", "\"B\"")).ShouldBe("20");
        model.Definitions.DecisionServices[0].EncapsulatedDecisions.ShouldBe(["#_Rate"]);
    }

    [Fact]
    public void Several_output_decisions_are_a_context()
    {
        var model = Link(Definitions("m", Content + Service("S", "Offer", "Rate") + Decision("Caller", "S(income: 100, Grade: \"B\").Offer", NeedsKnowledge("S"))));
        model.Value("S", ("income", "10"), ("Grade", "\"A\"")).ShouldBe("{Offer: 10, Rate: 1}");
        model.Value("Caller").ShouldBe("200");
    }

    [Fact]
    public void An_input_decision_is_not_taken_within_the_service()
    {
        var model = Link(Definitions("m", Content + Service("S", "Offer")));
        model.Result("S", ("income", "10")).Decisions.Select(decision => decision.Key).ShouldBe(["Rate", "Offer"]);
    }

    [Fact]
    public void A_wrong_number_of_arguments_is_refused()
    {
        var model = Link(Definitions("m", Content + Service("S", "Offer") + Decision("Caller", "S(100)", NeedsKnowledge("S"))));
        model.Result("Caller").Errors.ShouldContain(error => error.Code == "wrong-arguments");
    }

    [Fact]
    public void What_a_service_names_must_exist() =>
        Link(Definitions("m", Content + Service("S", "Nowhere"))).Errors.ShouldHaveSingleItem().Message.ShouldBe("'S' names '#_Nowhere', which does not exist.");

    private static string Service(string name, params string[] outputs) =>
        $"""<decisionService id="_{name}" name="{name}"><variable name="{name}"/>{string.Concat(outputs.Select(output => $"<outputDecision href=\"#_{output}\"/>"))}<encapsulatedDecision href="#_Rate"/><inputDecision href="#_Grade"/><inputData href="#_income"/></decisionService>""";
}
