namespace Collections.Bpmn.Model;

/// <summary>A note on the drawing.</summary>
public sealed class TextAnnotation : BpmnElement
{
    /// <summary>What it says; empty where it says nothing.</summary>
    public string Text { get; internal set; } = "";
}
