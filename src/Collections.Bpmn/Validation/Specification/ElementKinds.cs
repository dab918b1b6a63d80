using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>The families of elements that the rules of the specification speak of, by their names in the schema.</summary>
internal static class ElementKinds
{
    private static readonly HashSet<string> Tasks = new(StringComparer.Ordinal)
    {
        "task", "sendTask", "receiveTask", "serviceTask", "userTask", "manualTask", "scriptTask", "businessRuleTask",
    };

    private static readonly HashSet<string> SubProcesses = new(StringComparer.Ordinal) { "subProcess", "transaction", "adHocSubProcess" };

    private static readonly HashSet<string> Gateways = new(StringComparer.Ordinal)
    {
        "exclusiveGateway", "inclusiveGateway", "parallelGateway", "complexGateway", "eventBasedGateway",
    };

    private static readonly HashSet<string> Events = new(StringComparer.Ordinal)
    {
        "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "implicitThrowEvent",
    };

    private static readonly HashSet<string> Artifacts = new(StringComparer.Ordinal) { "association", "group", "textAnnotation" };

    private static readonly HashSet<string> ChoreographyActivities = new(StringComparer.Ordinal)
    {
        "choreographyTask", "subChoreography", "callChoreography",
    };

    private const string DefinitionSuffix = "EventDefinition";

    public static bool IsTask(this XmlElementNode element) => Tasks.Contains(element.LocalName);

    public static bool IsSubProcess(this XmlElementNode element) => SubProcesses.Contains(element.LocalName);

    public static bool IsActivity(this XmlElementNode element) => element.IsTask() || element.IsSubProcess() || element.LocalName == "callActivity";

    public static bool IsGateway(this XmlElementNode element) => Gateways.Contains(element.LocalName);

    public static bool IsEvent(this XmlElementNode element) => Events.Contains(element.LocalName);

    public static bool IsFlowNode(this XmlElementNode element) => element.IsActivity() || element.IsGateway() || element.IsEvent();

    public static bool IsArtifact(this XmlElementNode element) => Artifacts.Contains(element.LocalName);

    public static bool IsChoreographyActivity(this XmlElementNode element) => ChoreographyActivities.Contains(element.LocalName);

    public static bool IsEventDefinition(this XmlElementNode element) => element.LocalName.EndsWith(DefinitionSuffix, StringComparison.Ordinal);

    public static bool IsEventSubProcess(this XmlElementNode element) =>
        element.LocalName == "subProcess" && element.Flag("triggeredByEvent", otherwise: false);

    public static bool IsThrowing(this XmlElementNode element) => element.LocalName is "endEvent" or "intermediateThrowEvent" or "implicitThrowEvent";

    public static bool IsForCompensation(this XmlElementNode element) => element.Flag("isForCompensation", otherwise: false);

    public static bool Instantiates(this XmlElementNode element) => element.Flag("instantiate", otherwise: false);

    /// <summary>The trigger of an event definition as a word: <c>message</c> for <c>messageEventDefinition</c>.</summary>
    public static string Trigger(this XmlElementNode definition) => definition.LocalName[..^DefinitionSuffix.Length];
}
