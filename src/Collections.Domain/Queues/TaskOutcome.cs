using System.Text.Json;
using Collections.Domain.Events;

namespace Collections.Domain.Queues;

/// <summary>What a person says when a task is done. It reaches the case as an event like any other.</summary>
/// <param name="Case">The packed key of the case.</param>
/// <param name="Seq">The task's number within the case.</param>
/// <param name="Outcome">One of the outcomes that the task offers.</param>
public sealed record TaskOutcome(long Case, int Seq, string Outcome)
{
    /// <summary>Name of the event that carries it; a strategy cannot catch a message of this name.</summary>
    public const string EventName = "task";

    /// <summary>The payload of the event: JSON {case, seq, outcome}. Readers in JavaScript keep the case as a text.</summary>
    public string Write() => JsonSerializer.Serialize(new { @case = Case, seq = Seq, outcome = Outcome });

    /// <summary>Reads the payload of an event; what else stands in it is left alone.</summary>
    public static TaskOutcomeReading Read(string? payload) => EventPayload.Read(payload, Read, TaskOutcomeReading.Of("a JSON object with case, seq and outcome was expected as payload"));

    private static TaskOutcomeReading Read(JsonElement payload)
    {
        if (!payload.TryGetProperty("case", out var id) || !TryRead(id, out var caseId)) return TaskOutcomeReading.Of("the number of a case was expected as 'case'");
        if (!payload.TryGetProperty("seq", out var number) || !TryRead(number, out var seq) || seq is < 1 or > int.MaxValue)
            return TaskOutcomeReading.Of("the number of a task within its case, from 1, was expected as 'seq'");
        return EventPayload.Text(payload, "outcome") is { } word
            ? new TaskOutcomeReading(new TaskOutcome(caseId, (int)seq, word), null)
            : TaskOutcomeReading.Of("one of the task's outcomes was expected as 'outcome'");
    }

    private static bool TryRead(JsonElement element, out long number)
    {
        number = 0;
        return element.ValueKind switch
        {
            JsonValueKind.Number => element.TryGetInt64(out number),
            JsonValueKind.String => long.TryParse(element.GetString(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number),
            _ => false,
        };
    }
}

/// <summary>A task's outcome, or what was expected instead of what was found.</summary>
/// <param name="Outcome">Null where there is a problem.</param>
/// <param name="Problem">Null where there is an outcome.</param>
public sealed record TaskOutcomeReading(TaskOutcome? Outcome, string? Problem)
{
    internal static TaskOutcomeReading Of(string problem) => new(null, problem);
}
