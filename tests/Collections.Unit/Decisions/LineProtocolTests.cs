using System.Text.Json;
using Collections.Decisions.Lines;

namespace Collections.Unit.Decisions;

public class LineProtocolTests
{
    [Theory]
    [InlineData("""{"id":1,"expression":"a b + 1","variables":{"a b":"41"}}""", """{"id":1,"value":"42"}""")]
    [InlineData("""{"id":"x","expression":"[1, \"zwei\", d]","variables":{"d":"date(\"2026-11-24\")"}}""", """{"id":"x","value":"[1, \"zwei\", date(\"2026-11-24\")]"}""")]
    [InlineData("""{"id":2,"expression":"1 / 0"}""", """{"id":2,"value":"null"}""")]
    [InlineData("""{"id":3,"expression":"1 +"}""", """{"id":3,"error":{"code":"unexpected-token","message":"Expected a value, found the end of the expression.","position":3}}""")]
    [InlineData("""{"id":4,"expression":"today()"}""", """{"id":4,"value":"date(\"2026-11-24\")"}""")]
    public void A_feel_line_is_answered_by_its_value_or_its_error(string request, string answer) => Feel(request).ShouldBe(answer);

    [Theory]
    [InlineData("not json", "invalid-json")]
    [InlineData("[1]", "invalid-json")]
    [InlineData("""{"id":1}""", "invalid-request")]
    [InlineData("""{"id":1,"expression":5}""", "invalid-request")]
    [InlineData("""{"id":1,"expression":"x","variables":{"x":"1 +"}}""", "invalid-literal")]
    [InlineData("""{"id":1,"expression":"\ud800"}""", "invalid-request")]
    [InlineData("""{"id":1,"expression":"count(for i in 1..9999999 return i)"}""", "too-long", "out-of-fuel")]
    public void A_line_that_cannot_be_answered_says_why(string request, params string[] codes) =>
        codes.ShouldContain(JsonDocument.Parse(Feel(request)).RootElement.GetProperty("error").GetProperty("code").GetString());

    [Fact]
    public void A_dmn_line_is_answered_by_its_results()
    {
        var file = Path.Combine(Path.GetTempPath(), $"segment-{Environment.ProcessId}.dmn");
        File.WriteAllText(file, new TableModel().Data("days past due", "number").Input("days past due").Output("segment").Rule("> 30", "\"late\"").Rule("<= 30", "\"early\"").Xml());
        try
        {
            var request = JsonSerializer.Serialize(new { id = 7, file, decision = "Segment", inputs = new Dictionary<string, string> { ["days past due"] = "45" } });
            Dmn(request).ShouldBe("""{"id":7,"results":{"Segment":"\"late\""},"errors":[]}""");
            var missing = JsonDocument.Parse(Dmn(request.Replace("segment-", "none-", StringComparison.Ordinal))).RootElement;
            missing.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("unreadable-file");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Feel(string line)
    {
        var output = new StringWriter();
        FeelLines.Run(new StringReader(line + "\n\n"), output, FeelTable.Clock);
        return output.ToString().TrimEnd('\n');
    }

    private static string Dmn(string line)
    {
        var output = new StringWriter();
        DmnLines.Run(new StringReader(line), output, FeelTable.Clock);
        return output.ToString().TrimEnd('\n');
    }
}
