using System.Text.Json;
using Collections.Domain.Events;
using Collections.Domain.Queues;

namespace Collections.Domain.Calls;

/// <summary>How a dialled call reaches its case: as the outcome of the task of its attempt, with what else is known of it.</summary>
public static class DialledNews
{
    /// <summary>Member of the payload that says on which date the call was made.</summary>
    public const string On = "on";

    /// <summary>Member of the payload that says whether the customer has another number.</summary>
    public const string IsAnotherLeft = "anotherNumber";

    /// <summary>The payload of the outcome.</summary>
    /// <param name="task">Which task has ended, and how.</param>
    /// <param name="on">The date on which the call was made.</param>
    /// <param name="isAnotherLeft">Whether the customer has another number.</param>
    public static string Write(TaskOutcome task, DateOnly on, bool isAnotherLeft)
    {
        ArgumentNullException.ThrowIfNull(task);
        return JsonSerializer.Serialize(new { @case = task.Case, seq = task.Seq, outcome = task.Outcome, on = EventPayload.Iso(on), anotherNumber = isAnotherLeft });
    }

    /// <summary>The payload of a promise that was made in a call.</summary>
    /// <param name="amount">How much, in hundredths.</param>
    /// <param name="date">For when.</param>
    /// <param name="on">The date on which it was made.</param>
    /// <param name="by">Who took it.</param>
    public static string WritePromise(long amount, DateOnly date, DateOnly on, string by) =>
        JsonSerializer.Serialize(new { amount = amount / 100m, date = EventPayload.Iso(date), on = EventPayload.Iso(on), source = "dialler", by });
}
