using System.Net;

namespace Collections.Api;

/// <summary>A decision table is tried with a row of values before anybody saves it.</summary>
public class DecisionTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private const string Table = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="urn:test">
          <inputData id="i1" name="days past due"><variable name="days past due" typeRef="number"/></inputData>
          <inputData id="i2" name="product"><variable name="product" typeRef="string"/></inputData>
          <decision id="d" name="segment"><variable name="segment"/>
            <informationRequirement><requiredInput href="#i1"/></informationRequirement><informationRequirement><requiredInput href="#i2"/></informationRequirement>
            <decisionTable id="t" hitPolicy="FIRST"><input><inputExpression><text>days past due</text></inputExpression></input><input><inputExpression><text>product</text></inputExpression></input><output name="o"/>
              <rule id="r1"><inputEntry><text>&lt; 30</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>"SOON"</text></outputEntry></rule>
              <rule id="r2"><inputEntry><text>-</text></inputEntry><inputEntry><text>"CARD"</text></inputEntry><outputEntry><text>"CARD LATE"</text></outputEntry></rule>
            </decisionTable></decision>
        </definitions>
        """;

    [Fact]
    public async Task The_rule_that_counts_is_told_and_why_the_others_do_not()
    {
        var answer = await ServedDatabase.Json(await Try("d", new() { ["days past due"] = "45", ["product"] = "CARD" }));
        answer["result"]!.GetValue<string>().ShouldBe("\"CARD LATE\"");
        answer["inputs"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["days past due", "product"], ignoreOrder: true);
        var table = answer["tables"]!.AsArray().ShouldHaveSingleItem()!;
        table["verdict"]!.GetValue<string>().ShouldContain("Rule 2 is the first that matched");
        var failed = table["rules"]![0]!["failed"]!;
        (failed["input"]!.GetValue<string>(), failed["value"]!.GetValue<string>(), failed["expected"]!.GetValue<string>()).ShouldBe(("days past due", "45", "< 30"));
    }

    [Fact]
    public async Task What_is_no_document_or_no_decision_is_refused_in_words()
    {
        (await Try("other", [])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var wrong = await worked.Served.Send(HttpMethod.Post, "/api/decisions/try", new { dmn = "<x", decision = "d" });
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(wrong))["detail"]!.GetValue<string>().ShouldContain("DMN document");
    }

    [Fact]
    public async Task The_facts_of_a_real_account_come_by_its_reference()
    {
        var account = (await worked.Get("/api/cases?size=1"))["items"]![0]!["account"]!.GetValue<string>();
        var facts = (await worked.Get($"/api/cases/facts?account={Uri.EscapeDataString(account)}")).AsArray();
        facts.ShouldContain(fact => fact!["name"]!.GetValue<string>() == "days past due");
        (await worked.Served.Send(HttpMethod.Get, "/api/cases/facts?account=nobody")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> Try(string decision, Dictionary<string, string> values) =>
        worked.Served.Send(HttpMethod.Post, "/api/decisions/try", new { dmn = Table, decision, values });
}
