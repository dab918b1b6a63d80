using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>New flow nodes.</summary>
internal static class NodeEdits
{
    private const string Boundary = "boundaryEvent";

    public static ValidationFinding? Add(EditedDocument document, AddNode edit)
    {
        if (document.Refuse(edit.Id) is { } taken) return taken;
        if (!FlowNodeNames.All.Contains(edit.ElementName))
            return document.Refusal("edit-node", edit.Id, $"expected one of {string.Join(", ", FlowNodeNames.All)}, found '{edit.ElementName}'");
        if (document.Find(edit.ContainerId) is not { } container) return document.Missing(edit.ContainerId, "a process or subprocess");
        if (!FlowNodeNames.IsContainer(container)) return document.Refusal("edit-node", edit.Id, $"expected a process or subprocess as container, found {container.LocalName} '{edit.ContainerId}'");
        if (Refused(document, edit, container) is { } refused) return refused;
        Write(document, edit, container);
        return null;
    }

    private static void Write(EditedDocument document, AddNode edit, XmlElementNode container)
    {
        var node = document.Add(container, edit.ElementName, edit.Id);
        node.SetAttribute("name", edit.Name);
        node.SetAttribute("attachedToRef", edit.AttachedToId);
        foreach (var (name, value) in edit.Attributes) node.SetAttribute(name, value);
        if (FlowNodeNames.IsEvent(node)) TriggerEdits.SetDefinitions(document, node, edit.Triggers);
        else if (edit.Triggers.Count > 0) TriggerEdits.Set(document, new SetEventTriggers(edit.Id, edit.Triggers));
        if (edit.LaneId is { } lane) document.Add(document.Find(lane)!, "flowNodeRef").SetText(edit.Id);
        if (edit.Bounds is { } bounds) document.Diagram.AddShape(node, container, bounds, edit.IsExpanded);
    }

    private static ValidationFinding? Refused(EditedDocument document, AddNode edit, XmlElementNode container) =>
        edit.Attributes.Keys.Select(name => TextEdits.Refused(document, edit.Id, name)).FirstOrDefault(refused => refused is not null)
        ?? TriggerEdits.Refuse(document, edit.Id, edit.ElementName, edit.Triggers)
        ?? RefusedHost(document, edit, container)
        ?? RefusedLane(document, edit)
        ?? (edit.Bounds is { IsValid: false } ? document.Refusal("edit-bounds", edit.Id, $"expected finite bounds that are not negative, found {edit.Bounds}") : null);

    private static ValidationFinding? RefusedHost(EditedDocument document, AddNode edit, XmlElementNode container)
    {
        if (edit.ElementName != Boundary)
            return edit.AttachedToId is null ? null : document.Refusal("edit-node", edit.Id, $"expected only boundary events to be attached, found a {edit.ElementName} attached to '{edit.AttachedToId}'");
        if (edit.AttachedToId is null) return document.Refusal("edit-node", edit.Id, "expected the activity to which the boundary event is attached, found none");
        if (document.Find(edit.AttachedToId) is not { } host) return document.Missing(edit.AttachedToId, "an activity");
        return FlowNodeNames.IsActivity(host) && document.Parent(host) == container
            ? null
            : document.Refusal("edit-node", edit.Id, $"expected an activity of '{edit.ContainerId}' as host of the boundary event, found {host.LocalName} '{edit.AttachedToId}'");
    }

    private static ValidationFinding? RefusedLane(EditedDocument document, AddNode edit)
    {
        if (edit.LaneId is null) return null;
        if (document.Find(edit.LaneId) is not { } lane) return document.Missing(edit.LaneId, "a lane");
        return lane.IsBpmn("lane") ? null : document.Refusal("edit-node", edit.Id, $"expected a lane, found {lane.LocalName} '{edit.LaneId}'");
    }
}
