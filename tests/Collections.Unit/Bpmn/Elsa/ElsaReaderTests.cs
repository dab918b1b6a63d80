using Collections.Bpmn.Elsa;

namespace Collections.Unit.Bpmn.Elsa;

public class ElsaReaderTests
{
    [Fact]
    public void Unknown_members_and_the_spelling_of_numbers_survive()
    {
        var written = ElsaWriter.Write(Read("""{"future":{"b":1.50,"a":[1e3]},"root":{"type":"Elsa.WriteLine","id":"a","version":1.0}}"""));

        written.Replace(" ", "").Replace("\n", "").ShouldBe("""{"future":{"b":1.50,"a":[1e3]},"root":{"type":"Elsa.WriteLine","id":"a","version":1.0}}""");
    }

    [Theory]
    [InlineData("""{"source":"a","target":"b","sourcePort":"True","targetPort":"In"}""")]
    [InlineData("""{"source":{"activity":"a","port":"True"},"target":{"activity":"b"}}""")]
    [InlineData("""{"Source":{"Activity":"a","Port":"True"},"Target":{"Activity":"b"}}""")]
    public void Connections_are_read_in_every_form(string connection) =>
        Read("""{"root":{"type":"Elsa.Flowchart","id":"f","activities":[],"connections":{"$values":[""" + connection + "]}}}")
            .Root.Connections.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                read => read.Source.ShouldBe("a"), read => read.SourcePort.ShouldBe("True"), read => read.Target.ShouldBe("b"));

    [Theory]
    [InlineData("""{"type":"X","id":"a","canStartWorkflow":true}""")]
    [InlineData("""{"type":"X","id":"a","customProperties":{"CanStartWorkflow":true}}""")]
    [InlineData("""{"type":"X","id":"a","applicationProperties":{"CanStartWorkflow":true}}""")]
    public void Properties_are_found_where_older_files_have_them(string activity) =>
        Read($"{{\"root\":{activity}}}").Root.CanStartWorkflow.ShouldBeTrue();

    [Fact]
    public void An_activity_that_another_host_did_not_know_is_itself_again()
    {
        var root = Read("""{"root":{"type":"Elsa.NotFoundActivity","id":"a","missingTypeName":"My.Step","originalActivityJson":"{\"type\":\"My.Step\",\"id\":\"a\",\"amount\":5}"}}""").Root;

        root.Type.ShouldBe("My.Step");
        root.Json["amount"]!.ToJsonString().ShouldBe("5");
    }

    [Fact]
    public void A_bare_scalar_is_a_literal()
    {
        var expression = Read("""{"root":{"type":"X","id":"a","text":{"typeName":"String","expression":"hello"}}}""").Root.Input("text")!.Expression!;

        expression.Type.ShouldBe("Literal");
        expression.Text.ShouldBe("hello");
    }

    [Theory]
    [InlineData("[]", "$: expected a workflow definition")]
    [InlineData("""{"name":"x"}""", "$.root: expected an activity")]
    [InlineData("""{"root":{"type":"X","type":"Y"}}""", "every member once")]
    [InlineData("""{"root":""", "expected JSON")]
    public void What_is_no_definition_is_refused_in_words(string json, string words)
    {
        var read = ElsaReader.Read(json, "a.json");

        read.Definition.ShouldBeNull();
        read.Findings.ShouldHaveSingleItem().Message.ShouldContain(words);
    }

    [Fact]
    public void The_second_of_two_equal_ids_is_named_with_its_path() =>
        ElsaReader.Read("""{"root":{"type":"Elsa.Flowchart","id":"f","activities":[{"type":"X","id":"a"},{"type":"X","id":"a"}]}}""", "a.json")
            .Findings.ShouldHaveSingleItem().Message.ShouldStartWith("$.root.activities[1].id");

    private static WorkflowDefinition Read(string json) => ElsaReader.Read(json, "a.json").Definition.ShouldNotBeNull();
}
