namespace Collections.Domain.Objects;

/// <summary>By which messages news of a management object reaches its cases: the names that strategies catch.</summary>
public static class ObjectMessages
{
    /// <summary>The object came to another state, which stands among its facts.</summary>
    public const string StateChanged = "state changed";

    /// <summary>The object came to a final state: a case that does not catch it closes with this reason.</summary>
    public const string Closed = "object closed";
}
