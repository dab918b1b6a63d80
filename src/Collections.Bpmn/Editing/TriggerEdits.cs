using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>The event definitions of events, and the messages of send and receive tasks.</summary>
internal static class TriggerEdits
{
    private const string Rule = "edit-trigger";
    private static readonly string[] TimerNames = ["timeDate", "timeDuration", "timeCycle"];

    public static ValidationFinding? Set(EditedDocument document, SetEventTriggers edit)
    {
        if (document.Find(edit.EventId) is not { } node) return document.Missing(edit.EventId, "an event");
        if (Refuse(document, edit.EventId, node.LocalName, edit.Triggers) is { } refused) return refused;
        if (FlowNodeNames.IsEvent(node)) SetDefinitions(document, node, edit.Triggers);
        else SharedElements.Refer(document, node, "messageRef", "message", "name", edit.Triggers.OfType<MessageTrigger>().FirstOrDefault()?.Name, null);
        return null;
    }

    /// <summary>Null where an element of this name may have these triggers.</summary>
    public static ValidationFinding? Refuse(EditedDocument document, string id, string elementName, IReadOnlyList<EventTrigger> triggers)
    {
        var isTask = elementName is "sendTask" or "receiveTask";
        if (!isTask && !elementName.EndsWith("Event", StringComparison.Ordinal))
            return triggers.Count == 0 ? null : document.Refusal(Rule, id, $"expected an event, or a send or receive task, found a {elementName}");
        if (isTask && (triggers.Count > 1 || triggers.Any(trigger => trigger is not MessageTrigger)))
            return document.Refusal(Rule, id, $"expected at most one message at a {elementName}, found {string.Join(", ", triggers.Select(trigger => trigger.GetType().Name))}");
        return triggers.OfType<CompensationTrigger>().FirstOrDefault(trigger => trigger.ActivityId is not null && document.Find(trigger.ActivityId) is null) is { } open
            ? document.Missing(open.ActivityId!, "an activity that is compensated")
            : null;
    }

    public static void SetDefinitions(EditedDocument document, XmlElementNode node, IReadOnlyList<EventTrigger> triggers)
    {
        var written = node.Elements.Where(IsDefinition).ToList();
        for (var i = 0; i < Math.Max(written.Count, triggers.Count); i++)
        {
            var before = i < written.Count ? written[i] : null;
            var wanted = i < triggers.Count ? triggers[i] : null;
            if (before is not null && (wanted is null || before.LocalName != NameOf(wanted)))
            {
                document.Remove(before);
                before = null;
            }
            if (wanted is not null) Write(document, before ?? document.Add(node, NameOf(wanted), document.FreeId($"{node.Attribute("id")}_{Suffix(wanted)}")), wanted);
        }
    }

    private static void Write(EditedDocument document, XmlElementNode written, EventTrigger trigger)
    {
        switch (trigger)
        {
            case TimerTrigger timer: WriteTimer(document, written, timer); break;
            case MessageTrigger message: SharedElements.Refer(document, written, "messageRef", "message", "name", message.Name, null); break;
            case SignalTrigger signal: SharedElements.Refer(document, written, "signalRef", "signal", "name", signal.Name, null); break;
            case ErrorTrigger error: SharedElements.Refer(document, written, "errorRef", "error", "errorCode", error.Code, error.Name ?? error.Code); break;
            case EscalationTrigger escalation: SharedElements.Refer(document, written, "escalationRef", "escalation", "escalationCode", escalation.Code, escalation.Name ?? escalation.Code); break;
            case ConditionTrigger condition: Expressions.Set(document, written, "condition", condition.Text, condition.Language, EditedDocument.EndOf(written)); break;
            case LinkTrigger link: written.SetAttribute("name", link.Name); break;
            case CompensationTrigger compensation: written.SetAttribute("activityRef", compensation.ActivityId); break;
        }
    }

    private static void WriteTimer(EditedDocument document, XmlElementNode written, TimerTrigger timer)
    {
        var name = TimerNames[(int)timer.Kind];
        foreach (var other in written.Elements.Where(child => TimerNames.Contains(child.LocalName) && child.LocalName != name).ToList()) document.Remove(other);
        Expressions.Set(document, written, name, timer.Text, null, EditedDocument.EndOf(written));
    }

    private static bool IsDefinition(XmlElementNode element) =>
        element.NamespaceUri == BpmnNamespaces.Model
        && (element.LocalName == "eventDefinitionRef" || element.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal));

    private static string NameOf(EventTrigger trigger) => $"{Suffix(trigger)}EventDefinition";

    private static string Suffix(EventTrigger trigger) => trigger switch
    {
        TimerTrigger => "timer",
        MessageTrigger => "message",
        SignalTrigger => "signal",
        ErrorTrigger => "error",
        EscalationTrigger => "escalation",
        ConditionTrigger => "conditional",
        LinkTrigger => "link",
        CompensationTrigger => "compensate",
        CancelTrigger => "cancel",
        _ => "terminate",
    };
}
