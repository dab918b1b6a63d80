using Collections.Decisions.Evaluation;

namespace Collections.Engine.Runs;

/// <summary>A part that could not be worked: what it was worked for, what was thrown, and by which node of which plan.</summary>
internal sealed record PartFailure(PartKey Part, LoadPurpose Purpose, SetDecision? Decision, Exception Exception, int Plan, int Node)
{
    /// <summary>The subject that is to blame, where the failure says so.</summary>
    public long? Culprit { get; init; }

    /// <summary>Steps are counted, so another attempt comes to the same end.</summary>
    public bool WouldRepeat => Exception is OutOfFuelException;
}
