using Collections.Bpmn.Bindings;
using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

/// <summary>The registry of flow nodes: which element of the specification becomes which class.</summary>
internal static class FlowNodeReader
{
    public static FlowNode? TryRead(XmlElementNode xml, IFlowContainer container, ModelIndex index)
    {
        if (xml.NamespaceUri != BpmnNamespaces.Model) return null;
        var node = (FlowNode?)TryReadTask(xml, container, index) ?? TryReadContainer(xml, container)
            ?? (FlowNode?)TryReadGateway(xml, container) ?? TryReadEvent(xml, container);
        if (node is null) return null;
        node.From(xml).Binding = BindingReader.Read(xml, index);
        node.Correlation = CorrelationReader.Read(xml);
        node.Received = ReceivedReader.Read(xml);
        node.Situation = xml.Extensions(BpmnNamespaces.Collections, "situation").FirstOrDefault()?.Attribute("name")?.Trim() is { Length: > 0 } word ? word : null;
        node.DataAssociations = ArtifactReader.ReadDataAssociations(xml);
        if (node is Activity activity) ReadActivity(xml, activity, index);
        if (node is SubProcess block) block.While = WhileReader.Read(xml);
        if (node is Event thrownOrCaught) ReadEvent(xml, thrownOrCaught, index);
        return node;
    }

    private static BpmnTask? TryReadTask(XmlElementNode xml, IFlowContainer container, ModelIndex index) => xml.LocalName switch
    {
        "task" => new PlainTask { Container = container },
        "serviceTask" => new ServiceTask { Container = container },
        "userTask" => new UserTask { Container = container },
        "manualTask" => new ManualTask { Container = container },
        "businessRuleTask" => new BusinessRuleTask { Container = container },
        "sendTask" => new SendTask { Container = container, Message = index.Find<Message>(xml, "messageRef") },
        "receiveTask" => new ReceiveTask
        {
            Container = container,
            Message = index.Find<Message>(xml, "messageRef"),
            Instantiate = xml.Flag("instantiate", otherwise: false),
        },
        "scriptTask" => new ScriptTask
        {
            Container = container,
            Script = xml.BpmnChild("script")?.Text.Trim(),
            ScriptFormat = xml.Attribute("scriptFormat"),
            ResultVariable = xml.Extensions(BpmnNamespaces.Collections, "script").FirstOrDefault()?.Attribute("resultVariable"),
        },
        _ => null,
    };

    private static Activity? TryReadContainer(XmlElementNode xml, IFlowContainer container) => xml.LocalName switch
    {
        "subProcess" => new SubProcess { Container = container, TriggeredByEvent = xml.Flag("triggeredByEvent", otherwise: false) },
        "transaction" => new Transaction { Container = container },
        "adHocSubProcess" => new AdHocSubProcess { Container = container },
        "callActivity" => CallReader.Read(xml, container),
        _ => null,
    };

    private static Gateway? TryReadGateway(XmlElementNode xml, IFlowContainer container) => xml.LocalName switch
    {
        "exclusiveGateway" => new ExclusiveGateway { Container = container },
        "inclusiveGateway" => new InclusiveGateway { Container = container },
        "parallelGateway" => new ParallelGateway { Container = container },
        "complexGateway" => new ComplexGateway { Container = container },
        "eventBasedGateway" => new EventBasedGateway
        {
            Container = container,
            Instantiate = xml.Flag("instantiate", otherwise: false),
            ParallelKind = xml.Attribute("eventGatewayType") == "Parallel",
        },
        _ => null,
    };

    private static Event? TryReadEvent(XmlElementNode xml, IFlowContainer container) => xml.LocalName switch
    {
        "startEvent" => new StartEvent { Container = container, IsInterrupting = xml.Flag("isInterrupting", otherwise: true) },
        "endEvent" => new EndEvent { Container = container },
        "intermediateCatchEvent" => new IntermediateCatchEvent { Container = container },
        "intermediateThrowEvent" => new IntermediateThrowEvent { Container = container },
        "boundaryEvent" => new BoundaryEvent
        {
            Container = container,
            AttachedToRef = BpmnXml.Reference(xml.Attribute("attachedToRef")) ?? "",
            CancelActivity = xml.Flag("cancelActivity", otherwise: true),
        },
        _ => null,
    };

    private static void ReadActivity(XmlElementNode xml, Activity activity, ModelIndex index)
    {
        activity.IsForCompensation = xml.Flag("isForCompensation", otherwise: false);
        activity.LoopCharacteristics = xml.Elements.Select(child => LoopCharacteristicsReader.TryRead(child, index)).FirstOrDefault(loop => loop is not null);
    }

    private static void ReadEvent(XmlElementNode xml, Event read, ModelIndex index)
    {
        read.Definitions = EventDefinitionReader.ReadAll(xml, index);
        read.IsParallelMultiple = xml.Flag("parallelMultiple", otherwise: false);
    }
}
