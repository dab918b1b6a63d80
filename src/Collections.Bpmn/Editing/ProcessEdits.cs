using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>New processes.</summary>
internal static class ProcessEdits
{
    public static ValidationFinding? Add(EditedDocument document, AddProcess edit)
    {
        if (document.Refuse(edit.Id) is { } taken) return taken;
        var process = document.Add(document.Root, "process", edit.Id);
        process.SetAttribute("name", edit.Name);
        process.SetAttribute("isExecutable", edit.IsExecutable ? "true" : null);
        return null;
    }
}
