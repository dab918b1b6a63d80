namespace Collections.Proofs.Disks;

/// <summary>What becomes of an operation.</summary>
internal enum DiskAnswer
{
    /// <summary>It is done, and so it is told.</summary>
    Done,

    /// <summary>It is not done, and an input/output error says so.</summary>
    Fails,

    /// <summary>It is done, and an input/output error says that it is not: nobody knows.</summary>
    DoneButFails,

    /// <summary>It is not done, as the disk is full.</summary>
    Full,

    /// <summary>The power goes before it.</summary>
    PowerGoesBefore,

    /// <summary>The power goes after it, before anybody hears that it is done.</summary>
    PowerGoesAfter,
}
