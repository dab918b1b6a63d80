using Collections.Domain.Messages;

namespace Collections.Activities.Dispatching;

/// <summary>Appends messages to a file for each channel and day and looks at none that stand there: given twice, written twice.</summary>
public sealed class PlainFileSink : IMessageSink
{
    private readonly string folder;

    /// <summary>A sink into a folder, which is made where it is missing.</summary>
    public PlainFileSink(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <inheritdoc/>
    public DeliveryClass Class => DeliveryClass.DoesNotDeduplicate;

    /// <inheritdoc/>
    public bool Knows(MessageKey key) => false;

    /// <inheritdoc/>
    public void Send(IReadOnlyList<RenderedMessage> messages)
    {
        foreach (var file in messages.GroupBy(MessageLine.FileName))
            DurableAppend.Write(Path.Combine(folder, file.Key), file.Select(MessageLine.Write));
    }
}
