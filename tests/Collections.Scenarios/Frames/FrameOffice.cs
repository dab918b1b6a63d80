using Collections.Scenarios.Offices;

namespace Collections.Scenarios.Frames;

/// <summary>Strategies that share the frame of the house: each waits for ninety days, and all else is the frame's.</summary>
internal sealed class FrameOffice : DrawnOffice
{
    /// <summary>The frame of the house: two reactions, an exclusion and an exit.</summary>
    /// <param name="outcomes">Where outcomes go that steps leave open.</param>
    public FrameOffice House(string outcomes = "")
    {
        DrawWith($"""<collections:frame>{outcomes}<collections:exclusion reason="small balance" when="past due &lt; 10" /><collections:exit reason="rolled" when="days past due &gt;= 61" /></collections:frame>""", "house", $"""
          {Reaction("Dispute", "dispute", "Message_dispute", "look into the dispute")}
          <bpmn:subProcess id="Promise" name="promise" triggeredByEvent="true">
            <bpmn:startEvent id="Promised" isInterrupting="false"><bpmn:extensionElements>
              <collections:received name="promised amount" from="amount" type="number" /><collections:received name="promise date" from="date" type="date" />
            </bpmn:extensionElements><bpmn:outgoing>P1</bpmn:outgoing><bpmn:messageEventDefinition id="P0" messageRef="Message_promise" /></bpmn:startEvent>
            <bpmn:sequenceFlow id="P1" sourceRef="Promised" targetRef="Note" />
            <bpmn:scriptTask id="Note" scriptFormat="application/feel"><bpmn:incoming>P1</bpmn:incoming><bpmn:outgoing>P2</bpmn:outgoing><bpmn:script>{"{"}past due then: past due{"}"}</bpmn:script></bpmn:scriptTask>
            <bpmn:sequenceFlow id="P2" sourceRef="Note" targetRef="Due" />
            <bpmn:intermediateCatchEvent id="Due"><bpmn:incoming>P2</bpmn:incoming><bpmn:outgoing>P3</bpmn:outgoing>
              <bpmn:timerEventDefinition id="P4"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">promise date + duration("P2D")</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="P3" sourceRef="Due" targetRef="Judge" />
            <bpmn:exclusiveGateway id="Judge" default="P6"><bpmn:incoming>P3</bpmn:incoming><bpmn:outgoing>P5</bpmn:outgoing><bpmn:outgoing>P6</bpmn:outgoing></bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="P5" sourceRef="Judge" targetRef="Kept"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">past due then - past due &gt;= promised amount</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="P6" sourceRef="Judge" targetRef="Ask" />
            <bpmn:endEvent id="Kept"><bpmn:incoming>P5</bpmn:incoming></bpmn:endEvent>
            {Task("Ask", "call about the broken promise", "P6", "P7")}
            <bpmn:sequenceFlow id="P7" sourceRef="Ask" targetRef="Broken" /><bpmn:endEvent id="Broken"><bpmn:incoming>P7</bpmn:incoming></bpmn:endEvent>
          </bpmn:subProcess>
          """, "dispute", "promise");
        return this;
    }

    /// <summary>A strategy for a product that sends nothing and waits.</summary>
    /// <param name="name">Of the strategy and its product.</param>
    /// <param name="frame">What stands in its frame.</param>
    /// <param name="own">An event subprocess of its own.</param>
    public FrameOffice Strategy(string name, string frame, string own = "")
    {
        DrawWith($"""<collections:strategy level="account" precedence="40" entry="product = &quot;{name}&quot; and past due &gt; 0" group="{name}" />{frame}""", name, $"""
          <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
          <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Wait" />
          <bpmn:intermediateCatchEvent id="Wait"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing><bpmn:timerEventDefinition id="T"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P90D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
          <bpmn:sequenceFlow id="F2" sourceRef="Wait" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
          {own}
          """, "dispute");
        return this;
    }

    /// <summary>A strategy whose collector says how a call went, and that draws ways for promises and payments alone.</summary>
    /// <param name="name">Of the strategy and its product.</param>
    /// <param name="frame">What stands in its frame.</param>
    public FrameOffice Calls(string name, string frame)
    {
        DrawWith($"""<collections:strategy level="account" precedence="40" entry="product = &quot;{name}&quot; and past due &gt; 0" group="{name}" />{frame}""", name, $"""
          <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
          <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Call" />
          {Step("userTask", "Call", "CreateTask", "F1", "F2</bpmn:outgoing><bpmn:outgoing>F4", ("title", "call"), ("queue", "desk"), ("outcomes", "Promise, Paid, Refused, No answer"))}
          <bpmn:sequenceFlow id="F2" sourceRef="Call" targetRef="Promised"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "Promise"</bpmn:conditionExpression></bpmn:sequenceFlow>
          <bpmn:sequenceFlow id="F4" sourceRef="Call" targetRef="End"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "Paid"</bpmn:conditionExpression></bpmn:sequenceFlow>
          {Task("Promised", "confirm the promise", "F2", "F3")}
          <bpmn:sequenceFlow id="F3" sourceRef="Promised" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F3</bpmn:incoming><bpmn:incoming>F4</bpmn:incoming></bpmn:endEvent>
          """);
        return this;
    }

    /// <summary>A collector says how the open task of an account went.</summary>
    public Task<string?> Tell(string date, string account, string outcome) => Hear(date, account, "task", Words($$"""
        SELECT '{"case":"' || t.case_id || '","seq":' || t.seq || ',"outcome":"{{outcome}}"}' FROM task t JOIN account a ON a.id = t.case_id >> 23 WHERE t.state = 0 AND a.reference = '{{account}}'
        """).Single(), "10:00", $"{date} {account} {outcome}");

    /// <summary>An event subprocess that asks for a task when a message comes, beside what is under way.</summary>
    public static string Reaction(string id, string name, string message, string title) => $"""
        <bpmn:subProcess id="{id}" name="{name}" triggeredByEvent="true">
          <bpmn:startEvent id="{id}Heard" isInterrupting="false"><bpmn:outgoing>{id}1</bpmn:outgoing><bpmn:messageEventDefinition id="{id}0" messageRef="{message}" /></bpmn:startEvent>
          <bpmn:sequenceFlow id="{id}1" sourceRef="{id}Heard" targetRef="{id}Task" />
          {Task($"{id}Task", title, $"{id}1", $"{id}2")}
          <bpmn:sequenceFlow id="{id}2" sourceRef="{id}Task" targetRef="{id}End" /><bpmn:endEvent id="{id}End"><bpmn:incoming>{id}2</bpmn:incoming></bpmn:endEvent>
        </bpmn:subProcess>
        """;
}
