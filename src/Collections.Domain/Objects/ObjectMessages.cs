namespace Collections.Domain.Objects;

/// <summary>By which messages news of a management object reaches its cases: the names that strategies catch.</summary>
public static class ObjectMessages
{
    /// <summary>An object was registered by day: a strategy that begins with this message takes it at once, others by the night.</summary>
    public const string Opened = "object opened";

    /// <summary>The object came to another state, which stands among its facts.</summary>
    public const string StateChanged = "state changed";

    /// <summary>The object came to a final state: a case that does not catch it closes with this reason.</summary>
    public const string Closed = "object closed";
}
