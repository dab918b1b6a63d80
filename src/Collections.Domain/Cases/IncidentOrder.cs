using System.Globalization;
using System.Text.Json;

namespace Collections.Domain.Cases;

/// <summary>What a person wants done about a step that could not finish. It reaches the case as an event like any other.</summary>
/// <param name="Incident">Number of the incident.</param>
/// <param name="Case">The packed key of the case.</param>
/// <param name="Seq">The visit at which the token stands.</param>
/// <param name="Action">One of <see cref="Actions"/>.</param>
/// <param name="Target">BPMN id of the flow by which the token leaves, or of the element to which it is brought; null where there is none.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Reason">Why.</param>
public sealed record IncidentOrder(long Incident, long Case, int Seq, string Action, string? Target, string By, string Reason)
{
    /// <summary>Name of the event that carries it; a strategy cannot catch a message of this name.</summary>
    public const string EventName = "incident order";

    /// <summary>The step is tried again, with the facts of now.</summary>
    public const string Retry = "retry";

    /// <summary>The token leaves by a flow, as if the step had been completed.</summary>
    public const string Skip = "skip";

    /// <summary>The token comes to another element of its scope.</summary>
    public const string Move = "move";

    /// <summary>All that can be done to a token.</summary>
    public static IReadOnlyList<string> Actions { get; } = [Retry, Skip, Move];

    /// <summary>The payload of the event, JSON.</summary>
    public string Write() => JsonSerializer.Serialize(new { incident = Incident, @case = Case.ToString(CultureInfo.InvariantCulture), seq = Seq, action = Action, target = Target, by = By, reason = Reason });

    /// <summary>Reads the payload of an event; null where it is none that <see cref="Write"/> wrote.</summary>
    public static IncidentOrder? Read(string? payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload ?? "");
            var root = document.RootElement;
            return new IncidentOrder(
                root.GetProperty("incident").GetInt64(),
                long.Parse(root.GetProperty("case").GetString()!, CultureInfo.InvariantCulture),
                root.GetProperty("seq").GetInt32(),
                root.GetProperty("action").GetString()!,
                root.GetProperty("target").GetString(),
                root.GetProperty("by").GetString()!,
                root.GetProperty("reason").GetString()!);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentNullException or OverflowException)
        {
            return null;
        }
    }
}
