using System.Text.Json.Nodes;
using Collections.Bpmn;
using Collections.Bpmn.Elsa;

namespace Collections.Unit.Bpmn.Elsa;

/// <summary>Edits of a derived root, as Elsa's Studio or a hand makes them, in the BPMN.</summary>
public class EditedRootTests
{
    private const string Source = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" xmlns:x="urn:x" id="d" targetNamespace="urn:d">
          <process id="p" name="Process" isExecutable="true"> <!-- kept -->
            <startEvent id="s"><outgoing>f1</outgoing></startEvent>
            <serviceTask id="call" name="Call" x:colour="red">
              <extensionElements><elsa:activityBinding activityType="Collections.CreateTask"><elsa:input name="queue">{"typeName":"String","expression":{"type":"Literal","value":"one"}}</elsa:input></elsa:activityBinding></extensionElements>
              <incoming>f1</incoming><outgoing>f2</outgoing><outgoing>f3</outgoing>
            </serviceTask>
            <boundaryEvent id="late" attachedToRef="call"><outgoing>f6</outgoing><timerEventDefinition id="t"><timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>
            <exclusiveGateway id="g" default="f5"><incoming>f2</incoming><outgoing>f4</outgoing><outgoing>f5</outgoing></exclusiveGateway>
            <endEvent id="e1"><incoming>f3</incoming><incoming>f4</incoming></endEvent>
            <endEvent id="e2"><incoming>f5</incoming><incoming>f6</incoming></endEvent>
            <sequenceFlow id="f1" sourceRef="s" targetRef="call" />
            <sequenceFlow id="f2" sourceRef="call" targetRef="g"><conditionExpression>outcome = "Promise"</conditionExpression></sequenceFlow>
            <sequenceFlow id="f3" sourceRef="call" targetRef="e1"><conditionExpression>outcome = "Refused"</conditionExpression></sequenceFlow>
            <sequenceFlow id="f4" name="large" sourceRef="g" targetRef="e1"><conditionExpression>balance &gt; 100</conditionExpression></sequenceFlow>
            <sequenceFlow id="f5" sourceRef="g" targetRef="e2" />
            <sequenceFlow id="f6" sourceRef="late" targetRef="e2" />
          </process>
        </definitions>
        """;

    private readonly JsonObject definition = (JsonObject)JsonNode.Parse(ElsaWriter.Write(ElsaConversion.ToElsa(BpmnReader.Read(Source, "a.bpmn").Definitions!).Definition))!;

    [Fact]
    public void The_root_says_in_Elsas_words_what_the_drawing_says()
    {
        Activity("s")["type"]!.ToString().ShouldBe("Elsa.Start");
        Activity("call")["type"]!.ToString().ShouldBe("Collections.CreateTask");
        Activity("call")["queue"]!["expression"]!["value"]!.ToString().ShouldBe("one");
        Activity("g")["type"]!.ToString().ShouldBe("Elsa.FlowSwitch");
        Activity("g")["cases"]!.ToJsonString().ShouldBe("""[{"label":"large","condition":{"type":"Feel","value":"balance \u003E 100"}}]""");
        Activity("late")["type"]!.ToString().ShouldBe("Collections.Bpmn.BoundaryEvent");
        Ports().ShouldBe(["call-late->late", "s-Done->call", "call-Promise->g", "call-Refused->e1", "g-large->e1", "g-Default->e2", "late-Done->e2"]);
    }

    [Fact]
    public void Without_an_edit_the_source_comes_back_verbatim() => Bpmn().ShouldBe(Source);

    [Fact]
    public void A_new_text_on_the_canvas_renames_the_element_and_nothing_else()
    {
        Activity("call")["metadata"]!["displayText"] = "Telephone";

        Bpmn().ShouldBe(Source.Replace("name=\"Call\"", "name=\"Telephone\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_condition_of_a_case_is_the_condition_of_its_flow()
    {
        Activity("g")["cases"]![0]!["condition"]!["value"] = "balance > 500";

        Bpmn().ShouldBe(Source.Replace("balance &gt; 100", "balance &gt; 500", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_value_of_an_input_is_written_into_the_binding()
    {
        Activity("call")["queue"]!["expression"]!["value"] = "two";

        Bpmn().ShouldBe(Source.Replace("\"value\":\"one\"", "\"value\":\"two\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_connection_from_another_port_asks_for_another_outcome()
    {
        Connections().First(connection => connection["source"]!["port"]!.ToString() == "Refused")["source"]!["port"] = "Dispute";

        Bpmn().ShouldBe(Source.Replace("\"Refused\"", "\"Dispute\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_activity_is_a_bound_task_and_its_connection_a_flow()
    {
        ((JsonArray)definition["root"]!["activities"]!).Add(JsonNode.Parse("""{"id":"w","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Literal","value":"hi"}}}"""));
        ((JsonArray)definition["root"]!["connections"]!).Add(JsonNode.Parse("""{"source":{"activity":"call","port":"Broken"},"target":{"activity":"w","port":"In"}}"""));

        var process = BpmnReader.Read(Bpmn(), "a.bpmn").Definitions!.Processes.Single();

        process.Nodes.Single(node => node.Id == "w").Binding!.ActivityType.ShouldBe("Elsa.WriteLine");
        process.Flows.Single(flow => flow.TargetRef == "w").Condition!.Text.ShouldBe("outcome = \"Broken\"");
    }

    [Fact]
    public void What_hung_on_a_removed_activity_goes_with_it()
    {
        ((JsonArray)definition["root"]!["activities"]!).Remove(Activity("call"));

        var back = ElsaConversion.ToBpmn(Definition());
        var process = BpmnReader.Read(back.Text.ShouldNotBeNull(string.Join("\n", back.Findings)), "a.bpmn").Definitions!.Processes.Single();

        process.Nodes.Select(node => node.Id).ShouldBe(["s", "g", "e1", "e2"]);
        process.Flows.Select(flow => flow.Id).ShouldBe(["f4", "f5"]);
        back.Findings.ShouldContain(finding => finding.ElementId == "late");
    }

    [Fact]
    public void What_BPMN_has_no_words_for_is_kept_and_comes_back()
    {
        Activity("call")["customProperties"]!["logPersistenceMode"] = "Exclude";
        definition["variables"] = JsonNode.Parse("""[{"id":"v","name":"Amount","typeName":"Decimal"}]""");

        var again = ElsaConversion.ToElsa(BpmnReader.Read(Bpmn(), "a.bpmn").Definitions!).Definition;

        again.Variables.ShouldHaveSingleItem().Name.ShouldBe("Amount");
        again.Root.All().Single(activity => activity.Id == "call").Json["customProperties"]!["logPersistenceMode"]!.ToString().ShouldBe("Exclude");
    }

    [Fact]
    public void An_activity_that_became_another_kind_of_element_is_named_and_not_rewritten()
    {
        Activity("e1")["type"] = "Collections.Bpmn.UserTask";

        var back = ElsaConversion.ToBpmn(Definition());

        back.Text.ShouldBeNull();
        back.Findings.ShouldContain(finding => finding.Rule == "elsa-kind" && finding.ElementId == "e1");
    }

    [Fact]
    public void Source_and_root_that_were_both_changed_are_not_guessed_at()
    {
        Activity("call")["metadata"]!["displayText"] = "Telephone";
        var kept = definition["customProperties"]![KeptSource.Key]!;
        kept["source"] = kept["source"]!.ToString().Replace("balance", "amount", StringComparison.Ordinal);

        ElsaConversion.ToBpmn(Definition()).Findings.ShouldContain(finding => finding.Rule == "elsa-both-changed");
    }

    private JsonObject Activity(string id) => ((JsonArray)definition["root"]!["activities"]!).OfType<JsonObject>().Single(activity => activity["id"]!.ToString() == id);

    private IEnumerable<JsonObject> Connections() => ((JsonArray)definition["root"]!["connections"]!).OfType<JsonObject>();

    private IEnumerable<string> Ports() => Connections().Select(connection => $"{connection["source"]!["activity"]}-{connection["source"]!["port"]}->{connection["target"]!["activity"]}");

    private WorkflowDefinition Definition() => ElsaReader.Read(definition.ToJsonString(), "a.json").Definition!;

    private string Bpmn()
    {
        var back = ElsaConversion.ToBpmn(Definition());
        return back.Text.ShouldNotBeNull(string.Join("\n", back.Findings));
    }
}
