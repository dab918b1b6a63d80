namespace Collections.Proofs.Hostile;

/// <summary>What is wrong on purpose, in place of one input of a worker.</summary>
internal enum HostilePlant
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An evaluation that takes its time.</summary>
    Slow,

    /// <summary>An evaluation that takes memory.</summary>
    Greedy,

    /// <summary>An evaluation that ends the process.</summary>
    Fatal,

    /// <summary>An exception that nobody expects.</summary>
    Thrown,

    /// <summary>A refusal that does not say why.</summary>
    Mute,

    /// <summary>A reader that looks at what a document names.</summary>
    Opens,
}
