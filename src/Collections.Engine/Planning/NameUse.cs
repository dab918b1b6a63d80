namespace Collections.Engine.Planning;

/// <summary>That an element writes or reads a name.</summary>
/// <param name="ElementId">BPMN id; inside a called process with that of the call before it.</param>
/// <param name="Name">A fact or variable, without members.</param>
/// <param name="Place">What of the element reads it, such as a condition or the name of an input; null where it is written.</param>
/// <param name="ExpectsNull">Whether the reader says itself what holds where the name has no value yet: it compares it with null, or is a table.</param>
public sealed record NameUse(string ElementId, string Name, string? Place, bool ExpectsNull = false)
{
    /// <summary>Whether the element writes it.</summary>
    public bool IsWritten => Place is null;
}
