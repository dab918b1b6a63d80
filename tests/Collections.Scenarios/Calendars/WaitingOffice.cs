using Collections.Scenarios.Offices;

namespace Collections.Scenarios.Calendars;

/// <summary>A card that waits for a collector's task of five business days, three business days beside it, and the grace of a promise.</summary>
internal sealed class WaitingOffice : DrawnOffice
{
    public const string Card = "A1,C1,B1,card,ARS,140000,40000,15";

    public WaitingOffice() => Draw("cards", """entry="product = &quot;card&quot; and days past due &gt; 0" precedence="10" """, $$$"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
        <bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="Fork" />
        <bpmn:parallelGateway id="Fork"><bpmn:incoming>F0</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing><bpmn:outgoing>F2</bpmn:outgoing><bpmn:outgoing>F5</bpmn:outgoing></bpmn:parallelGateway>
        <bpmn:sequenceFlow id="F1" sourceRef="Fork" targetRef="T" /><bpmn:sequenceFlow id="F2" sourceRef="Fork" targetRef="Pause" />
        {{{Task("T", "call", "F1", "F3", "business days(5)")}}}
        <bpmn:intermediateCatchEvent id="Pause" name="Pause"><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F4</bpmn:outgoing>
          <bpmn:timerEventDefinition id="PT"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">business days(3)</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        <bpmn:sequenceFlow id="F5" sourceRef="Fork" targetRef="Tick" />
        <bpmn:intermediateCatchEvent id="Tick" name="Tick"><bpmn:incoming>F5</bpmn:incoming><bpmn:outgoing>F6</bpmn:outgoing>
          <bpmn:timerEventDefinition id="TT"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        <bpmn:sequenceFlow id="F6" sourceRef="Tick" targetRef="Later" />
        <bpmn:intermediateCatchEvent id="Later" name="Later"><bpmn:incoming>F6</bpmn:incoming><bpmn:outgoing>F7</bpmn:outgoing>
          <bpmn:timerEventDefinition id="LT"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">business days(3)</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        <bpmn:sequenceFlow id="F7" sourceRef="Later" targetRef="Done" /><bpmn:endEvent id="Done"><bpmn:incoming>F7</bpmn:incoming></bpmn:endEvent>
        <bpmn:sequenceFlow id="F3" sourceRef="T" targetRef="End" /><bpmn:sequenceFlow id="F4" sourceRef="Pause" targetRef="Over" />
        <bpmn:endEvent id="End"><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent><bpmn:endEvent id="Over"><bpmn:incoming>F4</bpmn:incoming></bpmn:endEvent>
        <bpmn:subProcess id="Promised" triggeredByEvent="true">
          <bpmn:startEvent id="Made" isInterrupting="false"><bpmn:extensionElements><collections:received name="amount" type="number" /><collections:received name="when" from="date" type="date" /></bpmn:extensionElements>
            <bpmn:outgoing>P0</bpmn:outgoing><bpmn:messageEventDefinition id="MD" messageRef="Message_promise" /></bpmn:startEvent>
          <bpmn:serviceTask id="Watch" name="Watch"><bpmn:extensionElements><elsa:activityBinding activityType="Collections.PromiseWatch">
            <elsa:input name="amount">{"typeName":"Decimal","expression":{"type":"Feel","value":"amount"}}</elsa:input>
            <elsa:input name="due">{"typeName":"String","expression":{"type":"Feel","value":"when"}}</elsa:input>
          </elsa:activityBinding></bpmn:extensionElements><bpmn:incoming>P0</bpmn:incoming><bpmn:outgoing>P1</bpmn:outgoing></bpmn:serviceTask>
          <bpmn:endEvent id="Judged"><bpmn:incoming>P1</bpmn:incoming></bpmn:endEvent>
          <bpmn:sequenceFlow id="P0" sourceRef="Made" targetRef="Watch" /><bpmn:sequenceFlow id="P1" sourceRef="Watch" targetRef="Judged" />
        </bpmn:subProcess>
        """, "promise");

    /// <summary>What waits for which day: step, what, day.</summary>
    public IReadOnlyList<string> Waits() => Words("""
        SELECT e.element_id || ' timer ' || date(t.due / 86400000 - 719162 + 2440587.5) FROM token t JOIN collection_case c ON c.id = t.case_id
          JOIN plan_element e ON e.version_id = c.version_id AND e.ordinal = t.node WHERE t.due IS NOT NULL
        UNION ALL SELECT e.element_id || ' task ' || date(k.due - 719162 + 2440587.5) FROM task k JOIN plan_element e ON e.version_id = k.version_id AND e.ordinal = k.node WHERE k.state = 0
        UNION ALL SELECT 'Watch promise ' || date(p.counts_until - 719162 + 2440587.5) FROM promise p WHERE p.state = 0 ORDER BY 1
        """);
}
