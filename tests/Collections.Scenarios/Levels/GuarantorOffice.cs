using Collections.Scenarios.Offices;

namespace Collections.Scenarios.Levels;

/// <summary>
/// A database with a strategy that works the debts of the same guarantors as one, by a task that a promise ends; and with one of accounts
/// by themselves, in a group of its own.
/// </summary>
internal sealed class GuarantorOffice : DrawnOffice
{
    public GuarantorOffice() : base("email")
    {
        Draw("guaranteed", """level="guarantors" lead="days past due" precedence="30" entry="days past due &gt;= 30 and past due &gt;= 100" """, Steps, "promise");
        DrawWith("""<collections:strategy level="account" precedence="50" entry="days past due &gt;= 1" group="letters" />""", "letters", $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>L1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="L1" sourceRef="Start" targetRef="Write" />
            {Task("Write", "write", "L1", "L2")}
            <bpmn:sequenceFlow id="L2" sourceRef="Write" targetRef="End" />
            <bpmn:endEvent id="End"><bpmn:incoming>L2</bpmn:incoming></bpmn:endEvent>
            """);
    }

    private static string Steps => $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
        <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="One" />
        {Task("One", "first", "F1", "F2")}
        <bpmn:sequenceFlow id="F2" sourceRef="One" targetRef="End" />
        <bpmn:boundaryEvent id="Promise" attachedToRef="One"><bpmn:outgoing>F4</bpmn:outgoing><bpmn:messageEventDefinition id="M" messageRef="Message_promise" /></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="F4" sourceRef="Promise" targetRef="End" />
        <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming><bpmn:incoming>F4</bpmn:incoming></bpmn:endEvent>
        """;
}
