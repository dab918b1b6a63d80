using Collections.Bpmn.Model;

namespace Collections.Bpmn.Diagrams;

/// <summary>How a node, lane, pool, data object or artifact is drawn.</summary>
/// <param name="bpmnElement">Id of what it shows; empty where it does not say.</param>
/// <param name="bounds">Null where they cannot be read.</param>
/// <param name="labelBounds">Null where the label has no place of its own.</param>
public sealed class BpmnShape(string bpmnElement, Bounds? bounds, Bounds? labelBounds) : BpmnElement
{
    /// <summary>Id of what it shows; empty where it does not say.</summary>
    public string BpmnElement { get; } = bpmnElement;

    /// <summary>Null where they cannot be read.</summary>
    public Bounds? Bounds { get; } = bounds;

    /// <summary>Null where the label has no place of its own.</summary>
    public Bounds? LabelBounds { get; } = labelBounds;

    /// <summary>Whether a subprocess shows what it contains.</summary>
    public bool IsExpanded { get; internal set; } = true;

    /// <summary>Whether a pool or lane lies on its side.</summary>
    public bool IsHorizontal { get; internal set; }
}
