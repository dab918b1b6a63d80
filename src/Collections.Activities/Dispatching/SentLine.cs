using System.Globalization;
using System.Text;
using System.Text.Json;
using Collections.Domain.Effects;
using Collections.Domain.Messages;

namespace Collections.Activities.Dispatching;

/// <summary>A message as it left: its line in the file of its channel and day.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="To">Number or address.</param>
/// <param name="Subject">Subject of an e-mail; null elsewhere.</param>
/// <param name="Body">What the person reads.</param>
public sealed record SentLine(string File, long Line, string To, string? Subject, string Body)
{
    private const int DateLength = 10;

    /// <summary>The first line of a message; null where no file that is still in the folder holds it.</summary>
    /// <param name="folder">The folder of the channel's sink.</param>
    /// <param name="channel">How it travelled.</param>
    /// <param name="from">The first date on which it can have left.</param>
    /// <param name="key">What it is called outside.</param>
    public static SentLine? Find(string folder, MessageChannel channel, DateOnly from, MessageKey key)
    {
        if (!Directory.Exists(folder)) return null;
        var start = Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(new { key = key.ToString() }))[..^1];
        foreach (var file in Directory.EnumerateFiles(folder, $"{MessageChannelText.Of(channel)}-*{MessageLine.Ending}").Where(file => DateOf(file) >= from).Order(StringComparer.Ordinal))
        {
            if (Within(file, start) is { } found) return found;
        }
        return null;
    }

    private static SentLine? Within(string file, string start)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        for (var number = 1L; reader.ReadLine() is { } line; number++)
        {
            if (!line.StartsWith(start, StringComparison.Ordinal)) continue;
            using var document = JsonDocument.Parse(line);
            var written = document.RootElement;
            return new SentLine(Path.GetFileName(file), number, written.GetProperty("to").GetString() ?? "", written.GetProperty("subject").GetString(), written.GetProperty("body").GetString() ?? "");
        }
        return null;
    }

    /// <summary>The date in a file's name; the last there is where it has none, so that it is looked into.</summary>
    private static DateOnly DateOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return name.Length > DateLength && DateOnly.TryParseExact(name[^DateLength..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : DateOnly.MaxValue;
    }
}
