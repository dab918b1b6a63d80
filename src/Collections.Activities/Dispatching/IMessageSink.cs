using Collections.Domain.Messages;

namespace Collections.Activities.Dispatching;

/// <summary>Where messages of a channel go.</summary>
public interface IMessageSink
{
    /// <summary>What it does with a message that it is given twice.</summary>
    DeliveryClass Class { get; }

    /// <summary>Whether the message stands there already, as far as the sink can tell: one that does not deduplicate cannot.</summary>
    bool Knows(MessageKey key);

    /// <summary>
    /// Delivers the messages; they are durable there when it returns. An <see cref="IOException"/> says that some may be
    /// there and some not.
    /// </summary>
    void Send(IReadOnlyList<RenderedMessage> messages);
}
