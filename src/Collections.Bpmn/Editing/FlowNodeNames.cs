using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>Which elements of the specification are flow nodes, and of which family.</summary>
internal static class FlowNodeNames
{
    private static readonly string[] Tasks = ["task", "serviceTask", "userTask", "manualTask", "businessRuleTask", "sendTask", "receiveTask", "scriptTask"];
    private static readonly string[] Containers = ["subProcess", "transaction", "adHocSubProcess"];
    private static readonly string[] Gateways = ["exclusiveGateway", "inclusiveGateway", "parallelGateway", "complexGateway", "eventBasedGateway"];
    private static readonly string[] Events = ["startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent"];

    public static IReadOnlyList<string> All { get; } = [.. Tasks, .. Containers, "callActivity", .. Gateways, .. Events];

    public static bool IsFlowNode(XmlElementNode element) => IsBpmn(element) && All.Contains(element.LocalName);

    public static bool IsActivity(XmlElementNode element) =>
        IsBpmn(element) && (Tasks.Contains(element.LocalName) || Containers.Contains(element.LocalName) || element.LocalName == "callActivity");

    public static bool IsEvent(XmlElementNode element) => IsBpmn(element) && Events.Contains(element.LocalName);

    public static bool IsSubProcess(XmlElementNode element) => IsBpmn(element) && Containers.Contains(element.LocalName);

    /// <summary>Whether flow nodes lie in it.</summary>
    public static bool IsContainer(XmlElementNode element) => IsSubProcess(element) || element.IsBpmn("process");

    /// <summary>Whether one of its flows may be its default.</summary>
    public static bool HasDefault(XmlElementNode element) =>
        IsActivity(element) || (IsBpmn(element) && element.LocalName is "exclusiveGateway" or "inclusiveGateway" or "complexGateway");

    private static bool IsBpmn(XmlElementNode element) => element.NamespaceUri == BpmnNamespaces.Model;
}
