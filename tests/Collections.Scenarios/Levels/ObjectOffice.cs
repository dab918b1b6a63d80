using Collections.Intake.Imports;
using Collections.Scenarios.Offices;

namespace Collections.Scenarios.Levels;

/// <summary>
/// A database of a house that has complaints and tax files. A complaint that is open stops the messages and clocks of the customer's debts
/// and has a task with a deadline; debts have a task, and a second one two days later.
/// </summary>
internal sealed class ObjectOffice : DrawnOffice
{
    public ObjectOffice(bool isInLine = false)
    {
        Directory.CreateDirectory(Path.Combine(Workflows, "object-types"));
        File.WriteAllText(Path.Combine(Workflows, "object-types", "complaint.json"), $$"""
            { "key": "complaint", "english": "Complaint", "spanish": "Reclamo", "isInLine": {{(isInLine ? "true" : "false")}},
              "fields": [ { "name": "ground", "type": "text", "isRequired": true }, { "name": "amount", "type": "number", "scale": 2 } ],
              "states": [ { "name": "received" }, { "name": "in analysis" }, { "name": "resolved", "isFinal": true } ] }
            """);
        Draw("debts", """level="account" precedence="40" entry="days past due &gt;= 1" """, TwoTasks("call", "insist"), "promise");
        DrawWith($"""<collections:strategy level="object:complaint" precedence="10" entry="complaint state != &quot;resolved&quot; and past due &gt; 0" group="{(isInLine ? "collections" : "complaints")}" />""",
            "complaints", Complaints);
    }

    private static string Complaints => $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>G1</bpmn:outgoing></bpmn:startEvent>
        <bpmn:sequenceFlow id="G1" sourceRef="Start" targetRef="Which" />
        <bpmn:exclusiveGateway id="Which" default="G3"><bpmn:incoming>G1</bpmn:incoming><bpmn:outgoing>G2</bpmn:outgoing><bpmn:outgoing>G3</bpmn:outgoing></bpmn:exclusiveGateway>
        <bpmn:sequenceFlow id="G2" sourceRef="Which" targetRef="Fee"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">complaint ground = "fee" and complaint amount &lt; past due</bpmn:conditionExpression></bpmn:sequenceFlow>
        <bpmn:sequenceFlow id="G3" sourceRef="Which" targetRef="Other" />
        {Task("Fee", "answer fee", "G2", "G4")}
        {Task("Other", "answer", "G3", "G5")}
        <bpmn:boundaryEvent id="Late" attachedToRef="Other"><bpmn:outgoing>G6</bpmn:outgoing>
          <bpmn:timerEventDefinition id="T"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="G6" sourceRef="Late" targetRef="Boss" />
        {Task("Boss", "answer is late", "G6", "G7")}
        <bpmn:sequenceFlow id="G4" sourceRef="Fee" targetRef="End" />
        <bpmn:sequenceFlow id="G5" sourceRef="Other" targetRef="End" />
        <bpmn:sequenceFlow id="G7" sourceRef="Boss" targetRef="End" />
        <bpmn:endEvent id="End"><bpmn:incoming>G4</bpmn:incoming><bpmn:incoming>G5</bpmn:incoming><bpmn:incoming>G7</bpmn:incoming></bpmn:endEvent>
        """;

    /// <summary>A file of complaints: complaint, customer, account, company, state, ground, amount.</summary>
    public Task<IntakeReport> Complain(string date, params string[] lines) => TakeList("complaints", date, """
        { "feed": "complaints", "portfolio": "bank", "kind": "objects", "type": "complaint", "layouts": [ { "name": "desk", "fields": [
          { "field": "object", "column": "complaint" }, { "field": "customer", "column": "customer" }, { "field": "account", "column": "account" }, { "field": "company", "column": "company" },
          { "field": "state", "column": "state" }, { "field": "ground", "column": "ground" }, { "field": "amount", "column": "amount" } ] } ] }
        """, ["complaint,customer,account,company,state,ground,amount", .. lines]);
}
