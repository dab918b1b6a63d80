using Collections.Activities.Dispatching;
using Collections.Domain.Messages;

namespace Collections.Proofs.Workers;

/// <summary>
/// Sends messages to the parent process, which keeps the first of each key: what is in the pipe has left the house,
/// whatever becomes of the worker.
/// </summary>
internal sealed class PipeSink(WorkerVoice voice) : IMessageSink
{
    public DeliveryClass Class => DeliveryClass.Deduplicates;

    public bool Knows(MessageKey key) => false;

    public void Send(IReadOnlyList<RenderedMessage> messages)
    {
        foreach (var message in messages) voice.Say(WorkerWords.Sent + message.Key);
    }
}
