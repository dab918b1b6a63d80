using Collections.Bpmn.Validation;
using Collections.Intake.Imports;
using Collections.Scenarios.Offices;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Server.Objects;
using Collections.Strategies.Packages;

namespace Collections.Scenarios.Levels;

/// <summary>
/// A house with complaints whose strategy (desk) notes the amount that is meant, says that it is urgent and why it was raised, and then asks for an
/// answer by the amount. Beside it one (watch) that has a task for what is urgent.
/// </summary>
internal sealed class FieldStepOffice : DrawnOffice
{
    public FieldStepOffice()
    {
        Directory.CreateDirectory(Path.Combine(Workflows, "object-types"));
        File.WriteAllText(Path.Combine(Workflows, "object-types", "complaint.json"), """
            { "key": "complaint", "english": "Complaint", "spanish": "Reclamo",
              "fields": [ { "name": "ground", "type": "text", "isRequired": true }, { "name": "amount", "type": "number", "scale": 2 }, { "name": "answer by", "type": "date" }, { "name": "urgent", "type": "flag" } ],
              "states": [ { "name": "received" }, { "name": "resolved", "isFinal": true } ] }
            """);
        DrawWith(Level("desk", 10), "desk", $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>{Flow("F1", "Start", "Amount")}
            {Step("serviceTask", "Amount", "SetField", "F1", "F2", ("field", "amount"), ("value", "1500.50"), ("reason", "as the letter says"))}{Flow("F2", "Amount", "Urgent")}
            {Step("serviceTask", "Urgent", "SetField", "F2", "F3", ("field", "urgent"), ("value", "yes"))}{Flow("F3", "Urgent", "By")}
            {Step("serviceTask", "By", "SetField", "F3", "F4", ("field", "answer by"), ("value", "2026-12-10"))}{Flow("F4", "By", "Ground")}
            {Step("serviceTask", "Ground", "SetField", "F4", "F5", ("field", "ground"), ("value", "late fee"))}{Flow("F5", "Ground", "Which")}
            <bpmn:exclusiveGateway id="Which" default="F7"><bpmn:incoming>F5</bpmn:incoming><bpmn:outgoing>F6</bpmn:outgoing><bpmn:outgoing>F7</bpmn:outgoing></bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="F6" sourceRef="Which" targetRef="Answer"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">complaint amount = 1500.5 and complaint ground = "late fee" and complaint answer by = date("2026-12-10")</bpmn:conditionExpression></bpmn:sequenceFlow>
            {Flow("F7", "Which", "Wrong")}{Task("Answer", "answer", "F6", "F8")}{Task("Wrong", "the fields are not known", "F7", "F9")}
            {Flow("F8", "Answer", "End")}{Flow("F9", "Wrong", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F8</bpmn:incoming><bpmn:incoming>F9</bpmn:incoming></bpmn:endEvent>
            """);
        DrawWith(Level("watch", 20), "watch", $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>{Flow("F1", "Start", "Which")}
            <bpmn:exclusiveGateway id="Which" default="F3"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing><bpmn:outgoing>F3</bpmn:outgoing></bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="F2" sourceRef="Which" targetRef="Look"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">complaint urgent = true</bpmn:conditionExpression></bpmn:sequenceFlow>
            {Flow("F3", "Which", "Rest")}{Task("Look", "look", "F2", "F4")}{Task("Rest", "no hurry", "F3", "F5")}{Flow("F4", "Look", "End")}{Flow("F5", "Rest", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F4</bpmn:incoming><bpmn:incoming>F5</bpmn:incoming></bpmn:endEvent>
            """);
    }

    /// <summary>The amount comes from an expression.</summary>
    public void Calculate() => File.WriteAllText(Desk, File.ReadAllText(Desk).Replace("""{"type":"Literal","value":"1500.50"}""", """{"type":"Feel","value":"1000 + 500.5"}""", StringComparison.Ordinal));

    /// <summary>What a check finds where the first step sets another field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="kind">Literal or Feel.</param>
    /// <param name="value">Its value.</param>
    public IReadOnlyList<string> Finds(string field, string kind, string value)
    {
        var package = StrategyFolder.ReadAll(Workflows).Single(package => package.Name == "desk");
        var drawn = package.Bpmn.Replace("\"value\":\"amount\"", $"\"value\":\"{field}\"", StringComparison.Ordinal).Replace("""{"type":"Literal","value":"1500.50"}""", $$"""{"type":"{{kind}}","value":"{{value}}"}""", StringComparison.Ordinal);
        Database.Migrate();
        return [.. StrategyFiles.Planner(Workplace.Open(Database).FactsFor(Workflows)).Plan(package with { Bpmn = drawn }).Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Message)];
    }

    private string Desk => Path.Combine(Workflows, "desk", "strategy.bpmn");

    /// <summary>A night without a file of the debts.</summary>
    public Task Work(string date) => Night(date, "A1,C1,B1,card,ARS,100,60,5");

    /// <summary>A file of complaints: complaint, customer, state, ground.</summary>
    public Task<IntakeReport> Complain(string date, params string[] lines) => TakeList("complaints", date, """
        { "feed": "complaints", "portfolio": "bank", "kind": "objects", "type": "complaint", "layouts": [ { "name": "desk", "fields": [
          { "field": "object", "column": "complaint" }, { "field": "customer", "column": "customer" }, { "field": "state", "column": "state" }, { "field": "ground", "column": "ground" } ] } ] }
        """, ["complaint,customer,state,ground", .. lines]);

    /// <summary>What the house's own system is told now: the lines without their header, and how many the control record says; nothing where no file is written.</summary>
    public async Task<IReadOnlyList<string>> Tell()
    {
        if (await new ObjectStepFiles(Database, TimeProvider.System) { Folder = Path.Combine(Folder, "told") }.Write("ana") is not { } file) return [];
        var lines = await File.ReadAllLinesAsync(file.Path);
        (await File.ReadAllTextAsync(file.Path + ".control.json")).ShouldBe($$"""{"rows":{{lines.Length - 1}}}""");
        (file.Set + file.TakenBack).ShouldBe(lines.Length - 1);
        return [.. lines.Skip(1).Select(line => line[..line.LastIndexOf(',')])];
    }

    private static string Level(string group, int precedence) =>
        $"""<collections:strategy level="object:complaint" precedence="{precedence}" entry="complaint state != &quot;resolved&quot;" group="{group}" />""";

    private static string Flow(string id, string from, string to) => $"""<bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}" />""";
}
