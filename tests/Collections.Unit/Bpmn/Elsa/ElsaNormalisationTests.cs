using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;

namespace Collections.Unit.Bpmn.Elsa;

public class ElsaNormalisationTests
{
    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{"b":2,"a":1}""")]
    [InlineData("""{"a":1,"b":null}""", """{"a":1}""")]
    [InlineData("""{"a":1.50}""", """{"a":15e-1}""")]
    public void Order_of_members_nulls_and_spelling_of_numbers_do_not_count(string left, string right) => Same(left, right).ShouldBeTrue();

    [Theory]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[null]", "[]")]
    [InlineData("""{"a":1}""", """{"A":1}""")]
    [InlineData("""{"a":1}""", """{"a":"1"}""")]
    [InlineData("""{"a":false}""", "{}")]
    [InlineData("""{"a":[]}""", "{}")]
    [InlineData("""{"a":0.1}""", """{"a":0.10000000000000001}""")]
    [InlineData("""{"a":1e-400}""", """{"a":0}""")]
    public void Everything_else_counts(string left, string right) => Same(left, right).ShouldBeFalse();

    private static bool Same(string left, string right) => ElsaNormalisation.Same(JsonNode.Parse(left), JsonNode.Parse(right));
}
