using Collections.Activities.Disks;
using Collections.Domain.Messages;

namespace Collections.Activities.Dispatching;

/// <summary>
/// Writes one line of JSON a message into a file for each channel and day, for a gateway that picks the files up. It
/// knows the keys that stand in its files, also after a restart, and writes none twice.
/// </summary>
public sealed class SpoolFileSink : IMessageSink
{
    private readonly string folder;
    private readonly HashSet<MessageKey> known = [];

    /// <summary>A sink into a folder, which is made where it is missing; reads the files that stand there.</summary>
    public SpoolFileSink(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*" + MessageLine.Ending)) ReadKeys(file);
    }

    /// <inheritdoc/>
    public DeliveryClass Class => DeliveryClass.Deduplicates;

    /// <inheritdoc/>
    public bool Knows(MessageKey key) => known.Contains(key);

    /// <inheritdoc/>
    public void Send(IReadOnlyList<RenderedMessage> messages)
    {
        foreach (var file in messages.Where(message => !known.Contains(message.Key)).DistinctBy(message => message.Key).GroupBy(MessageLine.FileName))
        {
            DurableAppend.Write(Path.Combine(folder, file.Key), file.Select(MessageLine.Write));
            foreach (var message in file) known.Add(message.Key);
        }
    }

    /// <summary>A last line without its end was never acknowledged: it is cut off, and will be written again.</summary>
    private void ReadKeys(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var line = new List<byte>();
        var complete = 0L;
        var buffer = new byte[1 << 16];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            foreach (var letter in buffer.AsSpan(0, read))
            {
                line.Add(letter);
                if (letter != '\n') continue;
                if (MessageLine.KeyOf(line.ToArray()) is { } key) known.Add(key);
                complete += line.Count;
                line.Clear();
            }
        }
        if (line.Count > 0) file.SetLength(complete);
        // Whoever wrote the last lines may have been killed before the disk had them: what counts as known must stay.
        DiskConfirmation.Await(file);
    }
}
