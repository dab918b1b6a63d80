using System.Globalization;
using System.Text.Json;

namespace Collections.Domain.Events;

/// <summary>Reads what events bring along: JSON objects whose texts and dates may be left out.</summary>
internal static class EventPayload
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Reads a payload.</summary>
    /// <param name="payload">JSON; null where the event has none.</param>
    /// <param name="read">Reads the object.</param>
    /// <param name="wrong">What is read where it is no JSON object.</param>
    public static T Read<T>(string? payload, Func<JsonElement, T> read, T wrong)
    {
        try
        {
            using var document = JsonDocument.Parse(payload ?? "");
            return document.RootElement.ValueKind == JsonValueKind.Object ? read(document.RootElement) : wrong;
        }
        catch (JsonException)
        {
            return wrong;
        }
    }

    /// <summary>A text; null where there is none, or an empty one.</summary>
    public static string? Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>Reads a date, null where there is none; false where there is a text that is no date.</summary>
    public static bool TryDate(JsonElement payload, string name, out DateOnly? date)
    {
        date = null;
        if (Text(payload, name) is not { } text) return true;
        if (!DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        date = read;
        return true;
    }

    /// <summary>A date as payloads have it.</summary>
    public static string? Iso(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture);
}
