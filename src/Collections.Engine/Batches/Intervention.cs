namespace Collections.Engine.Batches;

/// <summary>A person takes a token that waits for one further: the step is tried again, left, or given up for another.</summary>
/// <param name="round">Its place among the news of the subject, from 0.</param>
/// <param name="plan">Place of the case's plan among the run's plans.</param>
/// <param name="row">Row of the case.</param>
/// <param name="seq">The visit at which the token stands.</param>
/// <param name="kind">What is done.</param>
/// <param name="target">BPMN id of the flow, or of the element; null where there is none.</param>
public sealed class Intervention(int round, int plan, int row, int seq, InterventionKind kind, string? target)
{
    /// <summary>Its place among the news of the subject.</summary>
    public int Round { get; } = round;

    /// <summary>Place of the case's plan.</summary>
    public int Plan { get; } = plan;

    /// <summary>Row of the case.</summary>
    public int Row { get; } = row;

    /// <summary>The visit.</summary>
    public int Seq { get; } = seq;

    /// <summary>What is done.</summary>
    public InterventionKind Kind { get; } = kind;

    /// <summary>BPMN id of the flow, or of the element.</summary>
    public string? Target { get; } = target;

    /// <summary>Why nothing was done, in words; null where it was done.</summary>
    public string? Refusal { get; internal set; } = "the case was not worked";
}
