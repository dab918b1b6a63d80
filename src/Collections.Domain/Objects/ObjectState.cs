namespace Collections.Domain.Objects;

/// <summary>A state in which objects of a type may be.</summary>
/// <param name="Name">Its word, as files and rules name it.</param>
/// <param name="IsFinal">Whether the object is over with it: its cases end. It may be opened again by another state.</param>
public sealed record ObjectState(string Name, bool IsFinal = false);
