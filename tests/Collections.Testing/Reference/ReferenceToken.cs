using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>A token: where it is, since which step, and inside which subprocess.</summary>
public sealed class ReferenceToken
{
    public FlowNode Node { get; set; } = null!;

    /// <summary>Number of its last step within the case.</summary>
    public int Seq { get; set; }

    /// <summary>The token that stands at the border of the subprocess in which this one walks; null in the process.</summary>
    public ReferenceToken? Host { get; init; }

    /// <summary>The flow by which it came.</summary>
    public SequenceFlow? By { get; set; }

    /// <summary>The last outcome before it.</summary>
    public string? Outcome { get; set; }

    public bool IsGone { get; set; }

    public bool IsMoving { get; set; }

    /// <summary>The timers that run while it stands.</summary>
    public List<ReferenceTimer> Timers { get; } = [];

    public override string ToString() => $"{Seq} at {Node.Id}";
}

/// <summary>A timer that runs for a token.</summary>
public sealed class ReferenceTimer(FlowNode occurrence, string text, DateTime due)
{
    /// <summary>The event that occurs: the node itself, an event on its edge, or one after the gateway.</summary>
    public FlowNode Occurrence { get; } = occurrence;

    /// <summary>What was drawn.</summary>
    public string Text { get; } = text;

    public DateTime? Due { get; set; } = due;

    public int Fired { get; set; }
}
