namespace Collections.Engine.VersionChanges;

/// <summary>What becomes of cases that stand at an element when they change to another version.</summary>
public enum MoveKind
{
    /// <summary>The element is there in the new version: the token stands on as it is.</summary>
    Stays,

    /// <summary>The token leaves its element and comes to another one of the new version.</summary>
    Moves,

    /// <summary>The case is closed.</summary>
    Ends,

    /// <summary>The case stays on its version, for a person has to say what becomes of it.</summary>
    NeedsHand,
}
