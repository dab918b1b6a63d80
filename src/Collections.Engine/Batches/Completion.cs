namespace Collections.Engine.Batches;

/// <summary>A person or another system says that what a step waited for is done, and how it ended.</summary>
/// <param name="round">Its place among the news of the subject, from 0.</param>
/// <param name="plan">Place of the case's plan among the run's plans.</param>
/// <param name="row">Row of the case.</param>
/// <param name="seq">The visit that waits.</param>
/// <param name="outcome">Text code of the outcome, or -1.</param>
/// <param name="content">What is said besides the outcome; null where it is nothing.</param>
public sealed class Completion(int round, int plan, int row, int seq, int outcome, NewsContent? content = null)
{
    /// <summary>Its place among the news of the subject.</summary>
    public int Round { get; } = round;

    /// <summary>Place of the case's plan.</summary>
    public int Plan { get; } = plan;

    /// <summary>Row of the case.</summary>
    public int Row { get; } = row;

    /// <summary>The visit.</summary>
    public int Seq { get; } = seq;

    /// <summary>Text code of the outcome, or -1.</summary>
    public int Outcome { get; } = outcome;

    /// <summary>What is said besides the outcome.</summary>
    public NewsContent? Content { get; } = content;

    /// <summary>What became of it.</summary>
    public CompletionVerdict Verdict { get; internal set; }

    /// <summary>The outcomes that the step has, where this is none of them.</summary>
    public IReadOnlyList<string> Expected { get; internal set; } = [];
}
