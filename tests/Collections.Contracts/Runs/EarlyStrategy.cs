using Collections.Bpmn;
using Collections.Decisions.Columns;
using Collections.Engine.Activities;
using Collections.Engine.Planning;

namespace Collections.Contracts.Runs;

/// <summary>A reminder, three days, then a call; who owes more than 1,000 competes for two places with a firm.</summary>
internal static class EarlyStrategy
{
    public const long Version = 7;
    public const int Number = 3;

    private const string Xml = """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="D" targetNamespace="t">
          <bpmn:message id="M_Payment" name="payment" />
          <bpmn:process id="early" name="Early" isExecutable="true">
            <bpmn:extensionElements>
              <collections:strategy level="account" entry="past due &gt; 100 and days past due &gt; 3" precedence="1" group="g" />
            </bpmn:extensionElements>
            <bpmn:startEvent id="Start" />
            <bpmn:scriptTask id="Segment">
              <bpmn:script>{segment: if past due &gt; 1000 then "high" else "low", attempts: 1, since: @"2026-01-01", limit: past due * 2, is late: true, notes: [1, "two"]}</bpmn:script>
            </bpmn:scriptTask>
            <bpmn:serviceTask id="Remind">
              <bpmn:extensionElements><elsa:activityBinding activityType="Test.Notice" /></bpmn:extensionElements>
            </bpmn:serviceTask>
            <bpmn:eventBasedGateway id="Wait" />
            <bpmn:intermediateCatchEvent id="ThreeDays">
              <bpmn:timerEventDefinition id="T1"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration></bpmn:timerEventDefinition>
            </bpmn:intermediateCatchEvent>
            <bpmn:intermediateCatchEvent id="Paid">
              <bpmn:messageEventDefinition id="E1" messageRef="M_Payment" />
            </bpmn:intermediateCatchEvent>
            <bpmn:exclusiveGateway id="HowMuch" default="F_Call" />
            <bpmn:serviceTask id="Choose">
              <bpmn:extensionElements><elsa:activityBinding activityType="Test.BestTwo" /></bpmn:extensionElements>
            </bpmn:serviceTask>
            <bpmn:userTask id="Call">
              <bpmn:extensionElements><elsa:activityBinding activityType="Test.Call" /></bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:endEvent id="End" name="worked" />
            <bpmn:sequenceFlow id="F_Segment" sourceRef="Start" targetRef="Segment" />
            <bpmn:sequenceFlow id="F_Remind" sourceRef="Segment" targetRef="Remind" />
            <bpmn:sequenceFlow id="F_Wait" sourceRef="Remind" targetRef="Wait" />
            <bpmn:sequenceFlow id="F_Days" sourceRef="Wait" targetRef="ThreeDays" />
            <bpmn:sequenceFlow id="F_Paid" sourceRef="Wait" targetRef="Paid" />
            <bpmn:sequenceFlow id="F_PaidEnd" sourceRef="Paid" targetRef="End" />
            <bpmn:sequenceFlow id="F_HowMuch" sourceRef="ThreeDays" targetRef="HowMuch" />
            <bpmn:sequenceFlow id="F_Choose" sourceRef="HowMuch" targetRef="Choose">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">limit &gt; 2000</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="F_Call" sourceRef="HowMuch" targetRef="Call" />
            <bpmn:sequenceFlow id="F_Chosen" sourceRef="Choose" targetRef="End" />
            <bpmn:sequenceFlow id="F_Called" sourceRef="Call" targetRef="End" />
          </bpmn:process>
        </bpmn:definitions>
        """;

    public static Plan Plan(ColumnSchema facts, TextPool pool)
    {
        BpmnReadResult read = BpmnReader.Read(Xml, "early.bpmn");
        PlanningResult result = Planner.Plan(read.Definitions!.Processes[0], new PlanSetting
        {
            Facts = facts,
            Pool = pool,
            Version = Version,
            Activities = new ActivityRegistry().Add<Notice>().Add<Call>().Add<BestTwo>(),
        });
        return result.Plan ?? throw new InvalidOperationException(string.Join('\n', result.Findings.Select(f => f.ToString())));
    }
}
