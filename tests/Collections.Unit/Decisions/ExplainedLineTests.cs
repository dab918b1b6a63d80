using System.Text.Json;
using Collections.Decisions.Lines;

namespace Collections.Unit.Decisions;

public sealed class ExplainedLineTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"explained-{Environment.ProcessId}.dmn");

    public ExplainedLineTests() => File.WriteAllText(
        file,
        new TableModel { HitPolicy = "FIRST" }.Data("days past due", "number").Input("days past due").Output("segment").Rule("> 30", "\"late\"").Rule("-", "\"early\"").Rule("-", "\"never\"").Xml()
            .Replace("</definitions>", """<decision id="again" name="Again"><variable name="Again"/><informationRequirement><requiredInput href="#_days_past_due"/></informationRequirement><literalExpression><text>days past due</text></literalExpression></decision></definitions>""", StringComparison.Ordinal));

    [Fact]
    public void A_line_is_answered_in_words()
    {
        Words(Request("12")).ShouldBe(
            """
            request 7
            Segment = "early"
              Table 'table' of decision 'Segment', first: the first rule that matches counts
                days past due is 12
                rule 1 did not match: days past due is 12, expected > 30
                rule 2 matched: it says segment "early"
                Rule 2 is the first that matched: it counts, and no later rule was looked at.
                The table says "early"


            """);
    }

    [Fact]
    public void A_line_is_answered_with_its_explanation_in_JSON()
    {
        var answer = JsonDocument.Parse(Json(Request("12"))).RootElement;
        answer.GetProperty("results").GetProperty("Segment").GetString().ShouldBe("\"early\"");
        answer.GetProperty("errors").GetArrayLength().ShouldBe(0);
        answer.GetProperty("tablesNotShown").GetInt32().ShouldBe(0);
        answer.GetProperty("explanations")[0].GetRawText().ShouldBe(
            """{"decision":"Segment","table":"table","hitPolicy":"FIRST","inputs":[{"name":"days past due","value":"12"}],"inputsNotShown":0,"rules":["""
            + """{"rule":1,"matched":false,"input":"days past due","value":"12","expected":"> 30","undecided":false,"text":"rule 1 did not match: days past due is 12, expected > 30"},"""
            + """{"rule":2,"matched":true,"outputs":[{"name":"segment","text":"\"early\""}],"text":"rule 2 matched: it says segment \"early\""}]"""
            + ""","rulesNotShown":0,"rulesNotLookedAt":1,"verdict":"Rule 2 is the first that matched: it counts, and no later rule was looked at.","result":"\"early\""}""");
    }

    [Fact]
    public void Inputs_without_a_value_and_values_that_nothing_reads_are_named()
    {
        var mistyped = Request("12").Replace("\"days past due\"", "\"Days past due\"", StringComparison.Ordinal);
        Words(mistyped).ShouldStartWith("request 7\ninput 'days past due' has no value\n'Days past due' has a value, but nothing here reads it\nSegment = \"early\"\n");
        var answer = JsonDocument.Parse(Json(mistyped)).RootElement;
        answer.GetProperty("missingInputs")[0].GetString().ShouldBe("days past due");
        answer.GetProperty("unreadInputs")[0].GetString().ShouldBe("Days past due");
    }

    [Fact]
    public void An_error_that_several_decisions_meet_is_told_once()
    {
        var words = Words(JsonSerializer.Serialize(new { id = 1, file, inputs = new Dictionary<string, string> { ["days past due"] = "\"twelve\"" } }));
        words.Split('\n').Count(line => line.StartsWith("error type-mismatch at '_days_past_due'", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Errors_are_named_in_words()
    {
        var words = Words(Request("\"twelve\""));
        words.ShouldContain("rule 1 did not match: days past due is null, expected > 30 (there is no value to test)\n");
        words.ShouldContain("error type-mismatch at '_days_past_due': The input 'days past due' must be number; it is \"twelve\".\n");
        Words("""{"id":1,"file":"none.dmn"}""").ShouldStartWith("request 1\nerror unreadable-file: ");
        Words("no json").ShouldStartWith("error invalid-json: ");
        Words("""{"id":1}""").ShouldBe("request 1\nerror invalid-request: Expected 'file' as a string and 'inputs' as an object of FEEL literals.\n\n");
    }

    [Fact]
    public void Without_an_explanation_the_answer_is_as_it_was() =>
        Answer(Request("12"), DmnLines.Run).ShouldBe("{\"id\":7,\"results\":{\"Segment\":\"\\\"early\\\"\"},\"errors\":[]}\n");

    public void Dispose() => File.Delete(file);

    private string Request(string days) =>
        JsonSerializer.Serialize(new { id = 7, file, decision = "Segment", inputs = new Dictionary<string, string> { ["days past due"] = days } });

    private static string Words(string line) => Answer(line, DmnWords.Run);

    private static string Json(string line) => Answer(line, DmnLines.Explain);

    private static string Answer(string line, Action<TextReader, TextWriter, Collections.Decisions.Evaluation.EvaluationClock?> run)
    {
        var output = new StringWriter { NewLine = "\n" };
        run(new StringReader(line), output, FeelTable.Clock);
        return output.ToString();
    }
}
