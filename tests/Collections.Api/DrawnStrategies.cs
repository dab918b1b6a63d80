using System.Net;

namespace Collections.Api;

/// <summary>Strategies in one straight line, drawn and put into force by the API.</summary>
internal static class DrawnStrategies
{
    private const string Namespaces =
        """xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" xmlns:collections="https://collections.dev/schemas/bpmn/v1" """;

    /// <summary>Saves, has approved and publishes a drawing of the steps, one after the other between a start and an end.</summary>
    /// <param name="served">Where.</param>
    /// <param name="name">Of the strategy.</param>
    /// <param name="settings">What the process says of itself.</param>
    /// <param name="timer">The days of a cycle; empty for a strategy of cases.</param>
    /// <param name="steps">Element, activity and inputs of each.</param>
    public static async Task Publish(ServedDatabase served, string name, string settings, string timer, params (string Element, string Activity, (string Name, string Value)[] Inputs)[] steps)
    {
        var bpmn = $"""
            <bpmn:definitions {Namespaces} id="Drawing" targetNamespace="https://collections.dev/strategies">
              <bpmn:process id="{name}" name="{name}" isExecutable="true"><bpmn:extensionElements>{settings}</bpmn:extensionElements>
                <bpmn:startEvent id="N0"><bpmn:outgoing>F0</bpmn:outgoing>{(timer.Length == 0 ? "" : $"""<bpmn:timerEventDefinition id="Timer"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">{timer}</bpmn:timeCycle></bpmn:timerEventDefinition>""")}</bpmn:startEvent>
                {string.Concat(steps.Select((step, at) => Step(at + 1, step)))}
                {string.Concat(Enumerable.Range(0, steps.Length + 1).Select(at => $"""<bpmn:sequenceFlow id="F{at}" sourceRef="N{at}" targetRef="N{at + 1}" />"""))}
                <bpmn:endEvent id="N{steps.Length + 1}"><bpmn:incoming>F{steps.Length}</bpmn:incoming></bpmn:endEvent>
              </bpmn:process>
            </bpmn:definitions>
            """;
        (await served.Send(HttpMethod.Put, $"/api/strategies/{name}", new { bpmn }, isNew: true)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var published = await served.Send(HttpMethod.Post, $"/api/strategies/{name}/publish", new { }, await served.Approved(name));
        published.StatusCode.ShouldBe(HttpStatusCode.OK, await published.Content.ReadAsStringAsync());
    }

    private static string Step(int number, (string Element, string Activity, (string Name, string Value)[] Inputs) step) => $"""
        <bpmn:{step.Element} id="N{number}"><bpmn:extensionElements><elsa:activityBinding activityType="Collections.{step.Activity}">
          {string.Concat(step.Inputs.Select(input => $$$"""<elsa:input name="{{{input.Name}}}">{"typeName":"String","expression":{"type":"Literal","value":"{{{input.Value}}}"}}</elsa:input>"""))}
        </elsa:activityBinding></bpmn:extensionElements><bpmn:incoming>F{number - 1}</bpmn:incoming><bpmn:outgoing>F{number}</bpmn:outgoing></bpmn:{step.Element}>
        """;
}
