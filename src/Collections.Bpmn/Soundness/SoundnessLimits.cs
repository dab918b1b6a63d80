namespace Collections.Bpmn.Soundness;

/// <summary>Bounds of the proof; where one is hit the finding says "not proved".</summary>
public static class SoundnessLimits
{
    /// <summary>Markings of one container that are looked at after reduction.</summary>
    public const int Markings = 20_000;

    /// <summary>Markings of all containers of a document together.</summary>
    public const int MarkingsOfADocument = 60_000;

    /// <summary>Tokens of one marking.</summary>
    public const int Tokens = 500;

    /// <summary>Ways out of one inclusive choice whose every combination is looked at.</summary>
    public const int Ways = 6;

    /// <summary>Ways, over callers of callers, by which one escalation is followed outwards.</summary>
    public const int WaysOut = 500;

    /// <summary>Choices of one node after reduction.</summary>
    public const int Choices = 64;

    /// <summary>Choices that reduction may touch; what it leaves is played.</summary>
    public const int ReductionWork = 300_000;

    /// <summary>Edges that may be looked at while a container is played.</summary>
    public const int PlayingWork = 20_000_000;

    /// <summary>Ids in the path of a finding.</summary>
    public const int PathLength = 200;
}
