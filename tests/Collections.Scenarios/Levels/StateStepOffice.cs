using System.Globalization;
using Collections.Decisions.Values;
using Collections.Engine.Planning;
using Collections.Intake.Imports;
using Collections.Scenarios.Offices;
using Collections.Server.Histories;

namespace Collections.Scenarios.Levels;

/// <summary>
/// A house with complaints whose strategy (desk) says how far they are: in analysis as soon as it takes one up, resolved when its task is done,
/// after which it asks for a letter. Beside it one (watch) that has a task where the state changes, and one (quiet) that hears nothing of it.
/// </summary>
internal sealed class StateStepOffice : DrawnOffice
{
    public StateStepOffice()
    {
        Directory.CreateDirectory(Path.Combine(Workflows, "object-types"));
        File.WriteAllText(Path.Combine(Workflows, "object-types", "complaint.json"), """
            { "key": "complaint", "english": "Complaint", "spanish": "Reclamo",
              "fields": [ { "name": "ground", "type": "text", "isRequired": true } ],
              "states": [ { "name": "received" }, { "name": "in analysis" }, { "name": "resolved", "isFinal": true } ] }
            """);
        DrawWith(Level("desk", 10), "desk", $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="TakeUp" />
            {Step("serviceTask", "TakeUp", "SetState", "F1", "F2", ("state", "in analysis"), ("reason", "the desk has it"))}
            <bpmn:sequenceFlow id="F2" sourceRef="TakeUp" targetRef="Which" />
            <bpmn:exclusiveGateway id="Which" default="F4"><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing><bpmn:outgoing>F4</bpmn:outgoing></bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="F3" sourceRef="Which" targetRef="Answer"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">complaint state = "in analysis" and complaint open since != null</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="F4" sourceRef="Which" targetRef="Wrong" />
            {Task("Answer", "answer", "F3", "F5")}
            {Task("Wrong", "the state is not known", "F4", "F9")}
            <bpmn:sequenceFlow id="F5" sourceRef="Answer" targetRef="Close" />
            {Step("serviceTask", "Close", "SetState", "F5", "F6", ("state", "resolved"), ("reason", "answered"))}
            <bpmn:sequenceFlow id="F6" sourceRef="Close" targetRef="Letter" />
            {Task("Letter", "send the letter", "F6", "F7")}
            <bpmn:sequenceFlow id="F7" sourceRef="Letter" targetRef="End" />
            <bpmn:sequenceFlow id="F9" sourceRef="Wrong" targetRef="End" />
            <bpmn:endEvent id="End" name="Answered"><bpmn:incoming>F7</bpmn:incoming><bpmn:incoming>F9</bpmn:incoming></bpmn:endEvent>
            """);
        DrawWith(Level("watch", 20), "watch", $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Changed" />
            <bpmn:intermediateCatchEvent id="Changed"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing><bpmn:messageEventDefinition id="M" messageRef="Message_statechanged" /></bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="F2" sourceRef="Changed" targetRef="Look" />
            {Task("Look", "look", "F2", "F3")}
            <bpmn:sequenceFlow id="F3" sourceRef="Look" targetRef="End" />
            <bpmn:endEvent id="End"><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent>
            """, "state changed");
        DrawWith(Level("quiet", 30), "quiet", $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Archive" />
            {Task("Archive", "archive", "F1", "F2")}
            <bpmn:sequenceFlow id="F2" sourceRef="Archive" targetRef="End" />
            <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
            """);
    }

    /// <summary>The complaints: what they are called, their state, and whether they are open.</summary>
    public IReadOnlyList<string> States() => [.. Words("SELECT reference FROM account WHERE id & 2048 <> 0 ORDER BY reference").Select(StateOf)];

    /// <summary>A night without a file of the debts.</summary>
    public Task Work(string date) => Night(date, "A1,C1,B1,card,ARS,100,60,5");

    /// <summary>Ends the task of a title of a complaint.</summary>
    public async Task Done(string date, string complaint, string title)
    {
        var task = Words($"""
            SELECT CAST(t.case_id AS TEXT) || ' ' || t.seq FROM task t JOIN account a ON a.id = t.case_id >> 23 JOIN text_code w ON w.code = t.title
            WHERE a.reference = 'complaint {complaint}' AND w.text = '{title}' AND t.state = 0
            """).Single().Split(' ');
        (await Hear(date, $"complaint {complaint}", "task", $$"""{"case": {{task[0]}}, "seq": {{task[1]}}, "outcome": "Done"}""")).ShouldBeNull();
    }

    /// <summary>A file of complaints: complaint, customer, state, ground.</summary>
    public Task<IntakeReport> Complain(string date, params string[] lines) => TakeList("complaints", date, """
        { "feed": "complaints", "portfolio": "bank", "kind": "objects", "type": "complaint", "layouts": [ { "name": "desk", "fields": [
          { "field": "object", "column": "complaint" }, { "field": "customer", "column": "customer" }, { "field": "state", "column": "state" }, { "field": "ground", "column": "ground" } ] } ] }
        """, ["complaint,customer,state,ground", .. lines]);

    private static string Level(string group, int precedence) =>
        $"""<collections:strategy level="object:complaint" precedence="{precedence}" entry="complaint state != &quot;resolved&quot;" group="{group}" />""";

    private string StateOf(string reference)
    {
        var id = long.Parse(Words($"SELECT CAST(id AS TEXT) FROM account WHERE reference = '{reference}'").Single(), CultureInfo.InvariantCulture);
        var facts = HistoryReader.Open(Database).FactsOf(id, new Grouping("object:complaint", "past due"));
        string Value(string name) => facts.FirstOrDefault(fact => fact.Name == name)?.Value switch
        {
            StringValue text => text.Value,
            DateValue day => FeelLiteral.Write(day)[6..16],
            _ => "none",
        };
        return $"{reference["complaint ".Length..]} {Value("complaint state")} since {Value("complaint open since")}";
    }
}
