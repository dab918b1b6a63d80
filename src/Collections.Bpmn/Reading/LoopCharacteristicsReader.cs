using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

internal static class LoopCharacteristicsReader
{
    public static LoopCharacteristics? TryRead(XmlElementNode xml, ModelIndex index)
    {
        if (xml.IsBpmn("standardLoopCharacteristics")) return ReadStandard(xml);
        return xml.IsBpmn("multiInstanceLoopCharacteristics") ? ReadMultiInstance(xml, index) : null;
    }

    private static StandardLoopCharacteristics ReadStandard(XmlElementNode xml) => new StandardLoopCharacteristics
    {
        TestBefore = xml.Flag("testBefore", otherwise: false),
        LoopMaximum = xml.Number("loopMaximum"),
        LoopCondition = xml.Expression("loopCondition"),
    }.From(xml);

    private static MultiInstanceLoopCharacteristics ReadMultiInstance(XmlElementNode xml, ModelIndex index) => new MultiInstanceLoopCharacteristics
    {
        IsSequential = xml.Flag("isSequential", otherwise: false),
        Behavior = Behavior(xml),
        BehaviorEvent = index.Find<EventDefinition>(xml, Behavior(xml) == MultiInstanceBehavior.One ? "oneBehaviorEventRef" : "noneBehaviorEventRef"),
        LoopCardinality = xml.Expression("loopCardinality"),
        CompletionCondition = xml.Expression("completionCondition"),
        LoopDataInputRef = BpmnXml.Reference(xml.BpmnChild("loopDataInputRef")?.Text),
        LoopDataOutputRef = BpmnXml.Reference(xml.BpmnChild("loopDataOutputRef")?.Text),
        InputDataItem = ItemName(xml.BpmnChild("inputDataItem")),
        OutputDataItem = ItemName(xml.BpmnChild("outputDataItem")),
    }.From(xml);

    private static MultiInstanceBehavior Behavior(XmlElementNode xml) =>
        Enum.TryParse<MultiInstanceBehavior>(xml.Attribute("behavior"), out var behavior) ? behavior : MultiInstanceBehavior.All;

    private static string? ItemName(XmlElementNode? item) => item?.Attribute("name") ?? item?.Attribute("id");
}
