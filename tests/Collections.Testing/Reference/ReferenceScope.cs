namespace Collections.Testing.Reference;

/// <summary>Where tokens work together: the process, or what one token hosts.</summary>
internal sealed class ReferenceScope(ReferenceToken? host, ReferenceContainer? container)
{
    /// <summary>The token that hosts it; null for the process.</summary>
    public ReferenceToken? Host { get; } = host;

    /// <summary>Number of the visit of its host; 0 for the process.</summary>
    public int Seq { get; } = host?.Seq ?? 0;

    /// <summary>What is inside; null where it is only bodies of a loop, or handlers.</summary>
    public ReferenceContainer? Container { get; } = container;

    /// <summary>Whether an event subprocess has taken its place, or it is cancelled: it hears no further one.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>The compensation that is under way in it; null where none is.</summary>
    public ReferenceCompensation? Compensation { get; set; }

    /// <summary>What has been heard already of event subprocesses that need all of their definitions.</summary>
    public HashSet<ReferenceTrigger> Heard { get; } = [];
}
