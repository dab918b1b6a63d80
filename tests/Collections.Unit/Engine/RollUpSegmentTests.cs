using Collections.Engine.Runs;
using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public sealed class RollUpSegmentTests
{
    [Theory]
    [InlineData("""{segment: if balance > 10 then "HIGH" else "LOW"}""", "HIGH 2, LOW 1")]
    [InlineData("""{segment: if balance > 10 then upper case(product) else "LOW"}""", "CARD 1, LOAN 1, LOW 1")]
    [InlineData("""{segment: if balance > 10 then "HIGH" else null}""", "HIGH 2, none 1")]
    [InlineData("""{segment: if balance > 10 then "HIGH" else 7}""", "HIGH 2, none 1")]
    [InlineData("""{segment: if balance > 10 then (if product = "card" then "A" else "B") else [product][1]}""", "A 1, B 1, card 1")]
    public void Cases_are_counted_under_the_segment_that_a_script_sets(string script, string expected)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ScriptTask("t", script).EndEvent("e"))
            .Accounts("account | balance | product\nA | 20 | card\nB | 30 | loan\nC | 5 | card");

        Segments(test, test.Run("2026-11-24")).ShouldBe(expected);
    }

    /// <summary>The cases that came to the end, by segment.</summary>
    private static string Segments(EngineTest test, RunReport report) => string.Join(", ", report.RollUps
        .Where(pair => test.Plans[0].Elements[pair.Key.Element] == "e")
        .Select(pair => (Segment: pair.Key.Segment < 0 ? "none" : test.Pool[pair.Key.Segment], pair.Value.Cases))
        .OrderBy(sum => sum.Segment, StringComparer.Ordinal)
        .Select(sum => $"{sum.Segment} {sum.Cases}"));
}
