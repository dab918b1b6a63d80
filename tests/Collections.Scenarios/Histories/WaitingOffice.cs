using Collections.Scenarios.Offices;

namespace Collections.Scenarios.Histories;

/// <summary>
/// A strategy of waits, one after the other: ten days past due, at most three days; two days; thirty days past due; a task whose
/// edge has a day; news, or a day.
/// </summary>
internal sealed class WaitingOffice : DrawnOffice
{
    public WaitingOffice() => Draw("waiting", """entry="days past due &gt; 0" """, $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
        <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Ten" />
        {Step("serviceTask", "Ten", "Wait", "F1", "F2", ("until", "days past due >= 10"), ("atMost", "P3D"))}
        <bpmn:sequenceFlow id="F2" sourceRef="Ten" targetRef="Two" />
        <bpmn:intermediateCatchEvent id="Two"><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing>
          <bpmn:timerEventDefinition id="T2"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        <bpmn:sequenceFlow id="F3" sourceRef="Two" targetRef="Thirty" />
        <bpmn:intermediateCatchEvent id="Thirty"><bpmn:incoming>F3</bpmn:incoming><bpmn:outgoing>F4</bpmn:outgoing>
          <bpmn:conditionalEventDefinition id="C3"><bpmn:condition xsi:type="bpmn:tFormalExpression">days past due &gt;= 30</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>
        <bpmn:sequenceFlow id="F4" sourceRef="Thirty" targetRef="Call" />
        {Task("Call", "call", "F4", "F5")}
        <bpmn:sequenceFlow id="F5" sourceRef="Call" targetRef="End" />
        <bpmn:boundaryEvent id="Late" attachedToRef="Call"><bpmn:outgoing>F6</bpmn:outgoing>
          <bpmn:timerEventDefinition id="T5"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="F6" sourceRef="Late" targetRef="Which" />
        <bpmn:eventBasedGateway id="Which"><bpmn:incoming>F6</bpmn:incoming><bpmn:outgoing>F7</bpmn:outgoing><bpmn:outgoing>F8</bpmn:outgoing></bpmn:eventBasedGateway>
        <bpmn:sequenceFlow id="F7" sourceRef="Which" targetRef="Promise" />
        <bpmn:intermediateCatchEvent id="Promise"><bpmn:incoming>F7</bpmn:incoming><bpmn:outgoing>F9</bpmn:outgoing><bpmn:messageEventDefinition id="M" messageRef="Message_promise" /></bpmn:intermediateCatchEvent>
        <bpmn:sequenceFlow id="F8" sourceRef="Which" targetRef="Day" />
        <bpmn:intermediateCatchEvent id="Day"><bpmn:incoming>F8</bpmn:incoming><bpmn:outgoing>F10</bpmn:outgoing>
          <bpmn:timerEventDefinition id="T6"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        <bpmn:sequenceFlow id="F9" sourceRef="Promise" targetRef="End" />
        <bpmn:sequenceFlow id="F10" sourceRef="Day" targetRef="End" />
        <bpmn:endEvent id="End"><bpmn:incoming>F5</bpmn:incoming><bpmn:incoming>F9</bpmn:incoming><bpmn:incoming>F10</bpmn:incoming></bpmn:endEvent>
        """, "promise");

    /// <summary>An account that is so late.</summary>
    public static string Account(string reference, int days) => $"{reference},C{reference},B1,card,ARS,100,60,{days}";

    /// <summary>What ended waits of an account: date, element, words, and the facts that were read.</summary>
    public IReadOnlyList<string> Ended(string account) =>
    [
        .. History(account).Cases.SelectMany(past => past.Runs).SelectMany(run => run.Steps.Where(step => step.Reason is not null)
            .Select(step => $"{run.BusinessDate:MM-dd} {step.ElementId}: {step.Reason}{string.Concat(step.Facts.Select(fact => $"; {fact.Name} = {fact.Value}"))}")),
    ];
}
