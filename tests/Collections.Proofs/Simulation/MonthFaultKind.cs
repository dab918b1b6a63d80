namespace Collections.Proofs.Simulation;

/// <summary>What may go wrong in a month.</summary>
internal enum MonthFaultKind
{
    /// <summary>At one command to the store or the world.</summary>
    Command,

    /// <summary>At one operation of the disk.</summary>
    Disk,

    /// <summary>From one operation of the disk on nothing more fits, until somebody makes room.</summary>
    DiskFull,

    /// <summary>No message gets through in this step.</summary>
    Line,

    /// <summary>The clock on the wall jumps.</summary>
    Clock,

    /// <summary>The step is given once more when it is done, in a new process.</summary>
    Again,

    /// <summary>The file of the first day comes once more.</summary>
    OldFile,
}
