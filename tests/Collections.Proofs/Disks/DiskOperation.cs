namespace Collections.Proofs.Disks;

/// <summary>What a process asks of a disk that changes it.</summary>
internal enum DiskOperation
{
    /// <summary>Bytes into a file: others see them at once, a power cut may lose them.</summary>
    Write,

    /// <summary>A file becomes shorter.</summary>
    Truncate,

    /// <summary>All of a file so far survives a power cut.</summary>
    Sync,

    /// <summary>A file goes.</summary>
    Delete,
}
