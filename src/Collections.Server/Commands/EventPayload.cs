using System.Text;
using System.Text.Json;

namespace Collections.Server.Commands;

/// <summary>What else an event says, as JSON; bounded, for it is kept with the case's history.</summary>
internal static class EventPayload
{
    /// <summary>Size in bytes of UTF-8.</summary>
    public const int MaxBytes = 64 << 10;

    /// <summary>Objects and lists within one another.</summary>
    public const int MaxDepth = 32;

    /// <exception cref="UsageException">It is too large, too deep or no JSON.</exception>
    public static void Check(string? payload)
    {
        if (payload is null) return;
        var bytes = Encoding.UTF8.GetByteCount(payload);
        if (bytes > MaxBytes) throw new UsageException($"--payload: at most {MaxBytes} bytes were expected, found {bytes}.");
        try
        {
            JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = MaxDepth }).Dispose();
        }
        catch (JsonException wrong)
        {
            throw new UsageException($"--payload: JSON nested at most {MaxDepth} deep was expected, found '{Start(payload)}': {wrong.Message}");
        }
    }

    private static string Start(string payload) => payload.Length <= 80 ? payload : string.Concat(payload.AsSpan(0, 80), "…");
}
