namespace Collections.Bpmn.Soundness;

/// <summary>Names of the findings about how cases move through a model.</summary>
public static class SoundnessRules
{
    /// <summary>A join waits for a token that never comes.</summary>
    public const string Deadlock = "soundness/deadlock";

    /// <summary>Two tokens come to an element beside each other, so that everything after it happens twice.</summary>
    public const string LackOfSynchronization = "soundness/lack-of-synchronization";

    /// <summary>A loop makes more tokens each time round, without end.</summary>
    public const string ImproperCompletion = "soundness/improper-completion";

    /// <summary>No case ever comes to the element.</summary>
    public const string DeadElement = "soundness/dead-element";

    /// <summary>A case that comes to the element can never end.</summary>
    public const string NoWayToEnd = "soundness/no-way-to-end";

    /// <summary>A case can go round without waiting.</summary>
    public const string WaitFreeCycle = "soundness/wait-free-cycle";

    /// <summary>A bound was hit before everything was seen.</summary>
    public const string NotProved = "soundness/not-proved";
}
