namespace Collections.Bpmn.Editing;

/// <summary>
/// One change of a document, by the id of an element of the model (never of a shape). The set is closed: these are the
/// records derived from it. All that an edit does not name stays as it was written, byte for byte.
/// </summary>
public abstract record BpmnEdit
{
    private protected BpmnEdit()
    {
    }
}
