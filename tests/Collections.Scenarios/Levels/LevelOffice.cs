using Collections.Scenarios.Offices;

namespace Collections.Scenarios.Levels;

/// <summary>
/// A database with two strategies: cards by customer, product and currency (a first task, two days later a second one),
/// and late debts by customer, which go first.
/// </summary>
internal sealed class LevelOffice : DrawnOffice
{
    public LevelOffice()
    {
        Draw("cards", """level="family" precedence="40" entry="product = &quot;card&quot; and days past due in [1..90]" """, Steps("first", "second"), "promise");
        Draw("late", """level="customer" lead="days past due" precedence="30" entry="days past due &gt;= 91" """, Steps("negotiate", "insist"), "promise");
    }

    private static string Steps(string one, string two) => $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
        <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="One" />
        {Task("One", one, "F1", "F2")}
        <bpmn:sequenceFlow id="F2" sourceRef="One" targetRef="End" />
        <bpmn:boundaryEvent id="Late" attachedToRef="One"><bpmn:outgoing>F3</bpmn:outgoing>
          <bpmn:timerEventDefinition id="T"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="F3" sourceRef="Late" targetRef="Two" />
        <bpmn:boundaryEvent id="Promise" attachedToRef="One"><bpmn:outgoing>F4</bpmn:outgoing><bpmn:messageEventDefinition id="M" messageRef="Message_promise" /></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="F4" sourceRef="Promise" targetRef="End" />
        {Task("Two", two, "F3", "F5")}
        <bpmn:sequenceFlow id="F5" sourceRef="Two" targetRef="End" />
        <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming><bpmn:incoming>F4</bpmn:incoming><bpmn:incoming>F5</bpmn:incoming></bpmn:endEvent>
        """;
}
