namespace Collections.Proofs.Faults;

/// <summary>What happens at a point.</summary>
internal enum Fault
{
    /// <summary>The machine goes down before the command.</summary>
    DiesBefore,

    /// <summary>The machine goes down after the command, before anybody hears of it.</summary>
    DiesAfter,

    /// <summary>The command is refused.</summary>
    Throws,

    /// <summary>The command does its work, and then times out.</summary>
    ThrowsAfter,
}
