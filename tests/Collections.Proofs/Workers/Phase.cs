namespace Collections.Proofs.Workers;

/// <summary>The moments of a night and its dispatch at which a worker can be ended, in the order in which they come.</summary>
internal enum Phase
{
    /// <summary>A part's row is ticked, in the transaction that writes the part.</summary>
    Claim,

    /// <summary>A part was read.</summary>
    Load,

    /// <summary>A part was worked, and is handed over to be written.</summary>
    Evaluate,

    /// <summary>The first tokens of a part are written, and not committed.</summary>
    WriteTokens,

    /// <summary>The first messages of a part are written, and not committed.</summary>
    WriteOutbox,

    /// <summary>All of a part is written, and not committed.</summary>
    BeforeCommit,

    /// <summary>A part is committed, and nobody was told.</summary>
    AfterCommit,

    /// <summary>The run is written as finished, and not committed.</summary>
    Finish,

    /// <summary>Messages are committed as being sent, and none is on the wire.</summary>
    SenderIntent,

    /// <summary>The sink has the messages, and the database does not know.</summary>
    SenderAck,
}
