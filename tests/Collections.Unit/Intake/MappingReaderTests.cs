using System.Text;
using Collections.Intake.Mappings;

namespace Collections.Unit.Intake;

public sealed class MappingReaderTests
{
    private const string Good = """{ "feed": "f", "kind": "full", "layouts": [ { "name": "l", "fields": [ { "field": "account", "column": "A" } ] } ] }""";

    [Fact]
    public void The_smallest_mapping_names_a_feed_and_an_account()
    {
        var mapping = Read(Good).Mapping!;

        (mapping.Feed, mapping.Portfolio, mapping.Layouts.Single().Columns.Single()).ShouldBe(("f", "f", "A"));
    }

    [Theory]
    [InlineData("\"full\"", "\"half\"", "kind: expected full, delta, payments, reasons, rates, relations, objects, calls or take-on, found 'half'")]
    [InlineData("\"feed\"", "\"fede\"", "fede: expected one of")]
    [InlineData("\"account\"", "\"acount\"", "layouts[0].fields: expected a field 'account'")]
    [InlineData("\"column\": \"A\"", "\"column\": \"A\", \"constant\": \"B\"", "layouts[0].fields[0]: expected one of column, template, constant, feel")]
    [InlineData("\"column\": \"A\"", "\"column\": 7", "layouts[0].fields[0].column: expected a text, found a number")]
    [InlineData("\"kind\"", "\"encoding\": \"EBCDIC\", \"kind\"", "encoding: expected UTF-8")]
    [InlineData("\"kind\"", "\"dates\": [\"yy-M-d\"], \"kind\"", "dates: expected yyyy, MM and dd once each")]
    [InlineData("\"kind\"", "\"rejects\": {\"policy\": \"abort above\"}, \"kind\"", "rejects.policy: expected")]
    [InlineData("\"kind\"", "\"attributes\": [{\"name\": \"bucket\", \"type\": \"number\"}], \"kind\"", "'bucket' is a built-in fact")]
    [InlineData("[ { \"field\": \"account\"", "[ { \"field\": \"colour\", \"column\": \"C\" }, { \"field\": \"account\"", "found 'colour'")]
    public void A_finding_says_where_and_what(string old, string now, string finding)
    {
        var result = Read(Good.Replace(old, now, StringComparison.Ordinal));

        result.Mapping.ShouldBeNull();
        string.Join('\n', result.Findings).ShouldContain(finding);
    }

    [Fact]
    public void Broken_JSON_is_a_finding_with_its_line() => Read("{\n \"feed\": }").Findings.Single().Path.ShouldBe("line 2");

    [Fact]
    public void The_shipped_mappings_are_without_findings()
    {
        foreach (var file in Directory.GetFiles(Repository.Folder("workflows", "portfolios"), "*.json"))
            MappingReader.ReadFile(file).Findings.ShouldBeEmpty(file);
    }

    private static MappingResult Read(string json) => MappingReader.Read(Encoding.UTF8.GetBytes(json));
}
