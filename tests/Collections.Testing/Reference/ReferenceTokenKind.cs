namespace Collections.Testing.Reference;

/// <summary>What a token is there for.</summary>
internal enum ReferenceTokenKind
{
    /// <summary>It works, or waits to go on.</summary>
    Work,

    /// <summary>It waits for an event subprocess.</summary>
    Listener,

    /// <summary>It says that an activity has completed and may be compensated.</summary>
    Record,
}
