namespace Collections.Bpmn.Model;

/// <summary>A frame around elements that belong together to a reader; it has no meaning to the engine.</summary>
public sealed class Group : BpmnElement
{
    /// <summary>Id of the category value that names it; null where it names none.</summary>
    public string? CategoryValueRef { get; internal set; }
}
