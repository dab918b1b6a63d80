using Collections.Bpmn.Model;

namespace Collections.Bpmn.Editing;

/// <summary>Applies edits to a document.</summary>
public static class BpmnEditor
{
    /// <summary>Edits of one call; more are refused.</summary>
    public const int MaxEdits = 20_000;

    /// <summary>
    /// Applies edits one after the other, all or none. What is given is not changed; what is returned was written and read
    /// again, so that it is what a reader of the file would see.
    /// </summary>
    public static BpmnEditResult Apply(BpmnDefinitions definitions, IReadOnlyList<BpmnEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(edits);
        throw new NotSupportedException();
    }
}
