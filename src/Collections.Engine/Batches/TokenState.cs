namespace Collections.Engine.Batches;

/// <summary>Where a token of a batch is.</summary>
public enum TokenState : byte
{
    /// <summary>Stands at its node and waits.</summary>
    Standing,

    /// <summary>Is on its way: its node has it in its list.</summary>
    Moving,

    /// <summary>Was consumed.</summary>
    Gone,

    /// <summary>No work: waits for what starts an event subprocess of its scope.</summary>
    Listening,

    /// <summary>No work: says that the activity was completed and may be compensated.</summary>
    Completed,

    /// <summary>Has yet to take the first step of its case, which waits while another case governs or it stands still.</summary>
    Silent,
}
