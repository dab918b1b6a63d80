using System.Text.Json.Nodes;
using Collections.Bpmn;
using Collections.Bpmn.Elsa;

namespace Collections.Unit.Bpmn.Elsa;

/// <summary>Situations and while-blocks in a derived root, and edits of them there in the BPMN.</summary>
public class SituatedRootTests
{
    private const string Source = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="d" targetNamespace="urn:d">
          <process id="p" isExecutable="true">
            <extensionElements><collections:strategy level="account" situation="at work" /></extensionElements>
            <startEvent id="s"><outgoing>f1</outgoing></startEvent>
            <subProcess id="block">
              <extensionElements><collections:while stay="score &lt; 500" leave="paid &gt; 0" /><collections:situation name="negotiating" /></extensionElements>
              <incoming>f1</incoming><outgoing>f2</outgoing>
              <manualTask id="t" />
            </subProcess>
            <endEvent id="e"><incoming>f2</incoming></endEvent>
            <sequenceFlow id="f1" sourceRef="s" targetRef="block" />
            <sequenceFlow id="f2" sourceRef="block" targetRef="e" />
          </process>
        </definitions>
        """;

    private readonly JsonObject definition = (JsonObject)JsonNode.Parse(ElsaWriter.Write(ElsaConversion.ToElsa(BpmnReader.Read(Source, "a.bpmn").Definitions!).Definition))!;

    [Fact]
    public void The_root_keeps_both()
    {
        Block()["situation"]!.ToString().ShouldBe("negotiating");
        Block()["while"]!["stay"]!.ToString().ShouldBe("score < 500");
        Block()["while"]!["leave"]!.ToString().ShouldBe("paid > 0");
        Bpmn().ShouldBe(Source);
    }

    [Fact]
    public void What_is_changed_there_is_changed_in_the_drawing()
    {
        Block()["situation"] = "on hold";
        Block()["while"]!["stay"] = "score < 300";

        Bpmn().ShouldBe(Source.Replace("negotiating", "on hold", StringComparison.Ordinal).Replace("score &lt; 500", "score &lt; 300", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_taken_away_there_is_gone_from_the_drawing()
    {
        Block().Remove("while");
        Block().Remove("situation");

        Bpmn().ShouldNotContain("collections:while");
        Bpmn().ShouldNotContain("negotiating");
    }

    private JsonObject Block() => (JsonObject)definition["root"]!["activities"]!.AsArray().First(activity => activity!["id"]!.ToString() == "block")!["customProperties"]!["bpmn"]!;

    private string Bpmn()
    {
        var read = ElsaReader.Read(definition.ToJsonString(), "a.json");
        var converted = ElsaConversion.ToBpmn(read.Definition!);
        converted.Findings.ShouldBeEmpty();
        return converted.Text!;
    }
}
