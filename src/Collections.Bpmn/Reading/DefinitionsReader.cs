using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

/// <summary>Reads the root: shared elements first, because everything else refers to them.</summary>
internal sealed class DefinitionsReader(ModelIndex index)
{
    private readonly ContainerReader containers = new(index);

    public BpmnDefinitions Read(XmlTree tree)
    {
        var root = tree.Root;
        var definitions = new BpmnDefinitions { Document = tree }.From(root);
        definitions.TargetNamespace = root.Attribute("targetNamespace") ?? "";
        ReadShared(definitions, root);
        definitions.Collaborations = [.. root.BpmnChildren("collaboration").Select(ReadCollaboration)];
        (definitions.CorrelationProperties, definitions.CorrelationKeys) = (CorrelationReader.ReadProperties(root), CorrelationReader.ReadKeys(root));
        definitions.Processes = [.. root.BpmnChildren("process").Select(ReadProcess)];
        foreach (var process in definitions.Processes) process.Definitions = definitions;
        definitions.KeptElements = [.. root.Elements.Where(IsKept).Select(ArtifactReader.Keep)];
        definitions.Diagrams = DiagramReader.Read(root);
        References.Link(index);
        return definitions;
    }

    private void ReadShared(BpmnDefinitions definitions, XmlElementNode root)
    {
        definitions.Messages = [.. root.BpmnChildren("message").Select(xml => index.Share(new Message().From(xml)))];
        definitions.Signals = [.. root.BpmnChildren("signal").Select(xml => index.Share(new Signal().From(xml)))];
        definitions.Errors = [.. root.BpmnChildren("error").Select(ReadError)];
        definitions.Escalations = [.. root.BpmnChildren("escalation").Select(ReadEscalation)];
        foreach (var element in root.Elements)
        {
            if (EventDefinitionReader.TryRead(element, index) is { } definition) index.Share(definition);
        }
    }

    private static bool IsKept(XmlElementNode element) =>
        element.NamespaceUri == BpmnNamespaces.Model
        && element.LocalName is not ("message" or "signal" or "error" or "escalation" or "collaboration" or "process")
        && !element.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal);

    private static bool IsConversation(XmlElementNode element) =>
        element.NamespaceUri == BpmnNamespaces.Model
        && element.LocalName is not ("participant" or "messageFlow" or "association" or "textAnnotation" or "group" or "documentation" or "extensionElements");

    private BpmnError ReadError(XmlElementNode xml) =>
        index.Share(new BpmnError { ErrorCode = xml.Attribute("errorCode") }.From(xml));

    private Escalation ReadEscalation(XmlElementNode xml) =>
        index.Share(new Escalation { EscalationCode = xml.Attribute("escalationCode") }.From(xml));

    private static Collaboration ReadCollaboration(XmlElementNode xml) => new Collaboration
    {
        Participants = [.. xml.BpmnChildren("participant").Select(ReadParticipant)],
        MessageFlows = [.. xml.BpmnChildren("messageFlow").Select(ReadMessageFlow)],
        Artifacts = ArtifactReader.Read(xml),
        Conversations = [.. xml.Elements.Where(IsConversation).Select(ArtifactReader.Keep)],
    }.From(xml);

    private static MessageFlow ReadMessageFlow(XmlElementNode xml) => new MessageFlow
    {
        SourceRef = BpmnXml.Reference(xml.Attribute("sourceRef")) ?? "",
        TargetRef = BpmnXml.Reference(xml.Attribute("targetRef")) ?? "",
        MessageRef = BpmnXml.Reference(xml.Attribute("messageRef")),
    }.From(xml);

    private static Participant ReadParticipant(XmlElementNode xml) =>
        new Participant { ProcessRef = BpmnXml.Reference(xml.Attribute("processRef")) }.From(xml);

    private BpmnProcess ReadProcess(XmlElementNode xml)
    {
        var process = new BpmnProcess
        {
            IsExecutable = xml.Flag("isExecutable", otherwise: false),
            Settings = StrategySettingsReader.Read(xml, index),
            Frame = FrameReader.Read(xml, index),
            Cycle = CycleSettingsReader.Read(xml),
        }.From(xml);
        var content = containers.Read(xml, process);
        process.Artifacts = ArtifactReader.Read(xml);
        process.Subscriptions = CorrelationReader.ReadSubscriptions(xml);
        (process.Nodes, process.Flows, process.DataObjects, process.Properties, process.Lanes) = content;
        return process;
    }
}
