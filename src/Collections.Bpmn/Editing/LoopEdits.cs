using System.Globalization;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>Loops and multiple instances of activities.</summary>
internal static class LoopEdits
{
    private const string Standard = "standardLoopCharacteristics";
    private const string Multiple = "multiInstanceLoopCharacteristics";

    public static ValidationFinding? Set(EditedDocument document, SetLoop edit)
    {
        if (document.Find(edit.ActivityId) is not { } activity) return document.Missing(edit.ActivityId, "an activity");
        if (!FlowNodeNames.IsActivity(activity)) return document.Refusal("edit-loop", edit.ActivityId, $"expected an activity, found a {activity.LocalName}");
        var name = edit.Loop switch { StandardLoop => Standard, MultiInstance => Multiple, _ => null };
        foreach (var other in activity.Elements.Where(child => child.LocalName is Standard or Multiple && child.LocalName != name).ToList()) document.Remove(other);
        if (name is null) return null;
        var written = activity.BpmnChild(name) ?? document.Add(activity, name);
        if (edit.Loop is StandardLoop standard) Write(document, written, standard);
        if (edit.Loop is MultiInstance multiple) Write(document, written, multiple);
        return null;
    }

    private static void Write(EditedDocument document, XmlElementNode written, StandardLoop loop)
    {
        SetFlag(written, "testBefore", loop.TestBefore);
        written.SetAttribute("loopMaximum", loop.Maximum?.ToString(CultureInfo.InvariantCulture));
        Expressions.Set(document, written, "loopCondition", loop.Condition, null, EditedDocument.EndOf(written));
    }

    private static void Write(EditedDocument document, XmlElementNode written, MultiInstance loop)
    {
        SetFlag(written, "isSequential", loop.IsSequential);
        Expressions.Set(document, written, "loopCardinality", loop.Cardinality, null, AfterBase(written));
        Expressions.Set(document, written, "completionCondition", loop.CompletionCondition, null, EditedDocument.EndOf(written));
    }

    private static void SetFlag(XmlElementNode written, string name, bool value)
    {
        if (written.Flag(name, otherwise: false) != value) written.SetAttribute(name, value ? "true" : "false");
    }

    private static int AfterBase(XmlElementNode written) =>
        written.Children.FindLastIndex(node => node is XmlElementNode { LocalName: "documentation" or "extensionElements" }) + 1;
}
