namespace Collections.Proofs.Workers;

/// <summary>What can be made wrong in a worker, to see whether a proof notices.</summary>
internal enum PlantedBug
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Messages are written in a transaction after that of their part.</summary>
    OutboxApart,

    /// <summary>A part is claimed in a transaction before the one that writes it.</summary>
    ClaimFirst,

    /// <summary>The sink says that it deduplicates, and writes what it is given.</summary>
    ForgetfulSink,

    /// <summary>Commits do not wait for the disk.</summary>
    NoSync,

    /// <summary>The request to stop is not heard.</summary>
    Deaf,

    /// <summary>Each part's columns stay reachable for ever.</summary>
    Leak,
}
