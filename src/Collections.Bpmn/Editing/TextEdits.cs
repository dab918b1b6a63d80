using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>Names, documentation, plain attributes and scripts.</summary>
internal static class TextEdits
{
    private const string AnyElement = "an element of the model";

    /// <summary>Elements that have no name in the schema of the specification.</summary>
    private static readonly string[] Nameless =
    [
        "textAnnotation", "association", "group", "documentation", "dataInputAssociation", "dataOutputAssociation", "ioSpecification",
        "categoryValue", "timerEventDefinition", "messageEventDefinition", "signalEventDefinition", "errorEventDefinition", "escalationEventDefinition",
        "conditionalEventDefinition", "terminateEventDefinition", "cancelEventDefinition", "compensateEventDefinition",
        "standardLoopCharacteristics", "multiInstanceLoopCharacteristics", "conditionExpression", "extensionElements", "itemDefinition",
    ];

    public static ValidationFinding? Rename(EditedDocument document, RenameElement edit)
    {
        if (document.Find(edit.ElementId) is not { } element) return document.Missing(edit.ElementId, AnyElement);
        if (Nameless.Contains(element.LocalName)) return document.Refusal("edit-name", edit.ElementId, $"expected an element that can have a name, found a {element.LocalName}");
        element.SetAttribute("name", edit.Name);
        return null;
    }

    public static ValidationFinding? Document(EditedDocument document, SetDocumentation edit)
    {
        if (document.Find(edit.ElementId) is not { } element) return document.Missing(edit.ElementId, AnyElement);
        if (element.IsBpmn("definitions")) return document.Refusal("edit-documentation", edit.ElementId, "expected an element of the definitions, found the definitions, which have no documentation");
        var written = element.BpmnChild("documentation");
        if (edit.Text is null && written is not null) document.Remove(written);
        if (edit.Text is { } text) (written ?? document.Add(element, "documentation")).SetText(text);
        return null;
    }

    public static ValidationFinding? SetValue(EditedDocument document, SetAttributeValue edit)
    {
        if (document.Find(edit.ElementId) is not { } element) return document.Missing(edit.ElementId, AnyElement);
        if (Refused(document, edit.ElementId, edit.Name) is { } refused) return refused;
        element.SetAttribute(edit.Name, edit.Value);
        return null;
    }

    /// <summary>Null where the attribute has no edit of its own.</summary>
    public static ValidationFinding? Refused(EditedDocument document, string elementId, string name) =>
        XmlText.IsName(name) && name is not ("xmlns" or "id" or "name" or "default") && (name is "calledElement" || !ReferenceNames.IsAttribute(name))
            ? null
            : document.Refusal("edit-attribute", elementId, $"expected a plain attribute of the specification, found '{name}', which has an edit of its own or is no name");

    public static ValidationFinding? SetScript(EditedDocument document, SetScript edit)
    {
        if (document.Find(edit.NodeId) is not { } task) return document.Missing(edit.NodeId, "a script task");
        if (!task.IsBpmn("scriptTask")) return document.Refusal("edit-script", edit.NodeId, $"expected a script task, found a {task.LocalName}");
        if (edit.Format is not null) task.SetAttribute("scriptFormat", edit.Format);
        var script = task.BpmnChild("script");
        if (edit.Text is null && script is not null) document.Remove(script);
        if (edit.Text is { } text) (script ?? document.Add(task, "script")).SetText(text);
        return null;
    }
}
