using Collections.Activities.Dispatching;
using Collections.Domain.Messages;

namespace Collections.Proofs.Workers;

/// <summary>A planted bug: says that it deduplicates, and writes whatever it is given.</summary>
internal sealed class ForgetfulSink(IMessageSink sink) : IMessageSink
{
    public DeliveryClass Class => DeliveryClass.Deduplicates;

    public bool Knows(MessageKey key) => false;

    public void Send(IReadOnlyList<RenderedMessage> messages) => sink.Send(messages);
}
