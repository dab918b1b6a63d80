using Collections.Activities.Dispatching;
using Collections.Domain.Messages;

namespace Collections.Proofs.Workers;

/// <summary>A sink that tells when messages come to it and when it has them.</summary>
internal sealed class PhasedSink(IMessageSink sink, PhaseLog log) : IMessageSink
{
    public DeliveryClass Class => sink.Class;

    public bool Knows(MessageKey key) => sink.Knows(key);

    public void Send(IReadOnlyList<RenderedMessage> messages)
    {
        log.Reached(Phase.SenderIntent);
        sink.Send(messages);
        log.Reached(Phase.SenderAck);
    }
}
