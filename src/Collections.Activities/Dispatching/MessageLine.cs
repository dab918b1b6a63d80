using System.Globalization;
using System.Text.Json;
using Collections.Domain.Effects;
using Collections.Domain.Messages;

namespace Collections.Activities.Dispatching;

/// <summary>A message as one line of JSON, and the file of a channel and day in which it stands.</summary>
internal static class MessageLine
{
    public const string Ending = ".jsonl";

    public static string FileName(RenderedMessage message) =>
        string.Create(CultureInfo.InvariantCulture, $"{MessageChannelText.Of(message.Channel)}-{message.Date:yyyy-MM-dd}{Ending}");

    public static byte[] Write(RenderedMessage message)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(new
        {
            key = message.Key.ToString(),
            to = message.To,
            subject = message.Text.Subject,
            body = message.Text.Body,
        });
        return [.. line, (byte)'\n'];
    }

    /// <summary>The key of a line; null where it is none of ours.</summary>
    public static MessageKey? KeyOf(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.TryGetProperty("key", out var key) ? MessageKey.Parse(key.GetString()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
