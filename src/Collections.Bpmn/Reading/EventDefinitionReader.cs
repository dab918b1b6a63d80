using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

/// <summary>The registry of event definitions: which element of the specification becomes which class.</summary>
internal static class EventDefinitionReader
{
    /// <summary>The definitions written inside an event, and those it refers to, in document order.</summary>
    public static IReadOnlyList<EventDefinition> ReadAll(XmlElementNode xml, ModelIndex index) =>
        [.. xml.Elements.Select(child => TryRead(child, index) ?? Referred(child, index)).OfType<EventDefinition>()];

    public static EventDefinition? TryRead(XmlElementNode xml, ModelIndex index)
    {
        if (xml.NamespaceUri != BpmnNamespaces.Model) return null;
        EventDefinition? definition = xml.LocalName switch
        {
            "timerEventDefinition" => ReadTimer(xml),
            "messageEventDefinition" => new MessageEventDefinition { Message = index.Find<Message>(xml, "messageRef") },
            "signalEventDefinition" => new SignalEventDefinition { Signal = index.Find<Signal>(xml, "signalRef") },
            "errorEventDefinition" => new ErrorEventDefinition { Error = index.Find<BpmnError>(xml, "errorRef") },
            "escalationEventDefinition" => new EscalationEventDefinition { Escalation = index.Find<Escalation>(xml, "escalationRef") },
            "conditionalEventDefinition" => new ConditionalEventDefinition { Condition = xml.Expression("condition") },
            "linkEventDefinition" => new LinkEventDefinition(),
            "terminateEventDefinition" => new TerminateEventDefinition(),
            "cancelEventDefinition" => new CancelEventDefinition(),
            "compensateEventDefinition" => new CompensateEventDefinition
            {
                ActivityRef = BpmnXml.Reference(xml.Attribute("activityRef")),
                WaitForCompletion = xml.Flag("waitForCompletion", otherwise: true),
            },
            _ => null,
        };
        return definition?.From(xml);
    }

    private static EventDefinition? Referred(XmlElementNode xml, ModelIndex index) =>
        xml.IsBpmn("eventDefinitionRef") && BpmnXml.Reference(xml.Text) is { } id
            ? index.Shared.GetValueOrDefault(id) as EventDefinition
            : null;

    private static TimerEventDefinition ReadTimer(XmlElementNode xml)
    {
        var (kind, expression) = xml switch
        {
            _ when xml.BpmnChild("timeDate") is { } date => (TimerKind.Date, date),
            _ when xml.BpmnChild("timeCycle") is { } cycle => (TimerKind.Cycle, cycle),
            _ => (TimerKind.Duration, xml.BpmnChild("timeDuration")),
        };
        return new TimerEventDefinition { Kind = kind, Expression = expression?.Text.Trim() ?? "" };
    }
}
