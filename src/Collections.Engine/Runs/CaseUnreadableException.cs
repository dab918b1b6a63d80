namespace Collections.Engine.Runs;

/// <summary>The stored state of one case says nothing that its plan understands: a store throws it while it loads.</summary>
/// <param name="plan">Place of the case's plan among the plans of the run.</param>
/// <param name="message">Which case, what was expected and what was found.</param>
/// <param name="cause">What reading it threw.</param>
public sealed class CaseUnreadableException(int plan, string message, Exception cause) : Exception(message, cause)
{
    /// <summary>Place of the case's plan among the plans of the run.</summary>
    public int Plan { get; } = plan;
}
