using Collections.Domain.Cases;
using Collections.Engine.Batches;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>A waiting event that was put into a batch, and what it turns out to be.</summary>
/// <param name="Number">Its number in the inbox.</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="At">When it was so, in microseconds since 1970.</param>
internal sealed record LoadedEvent(long Number, long Subject, long At)
{
    /// <summary>The completion that the event brings; null for a message.</summary>
    public Completion? Completion { get; init; }

    /// <summary>Whether the completion is a batch's word, and not a task's outcome.</summary>
    public bool IsOfBatch { get; init; }

    /// <summary>Whether it is a word about an offer, of those of batches.</summary>
    public bool IsOfOffer { get; init; }

    /// <summary>The outcome as it was told; null for a message.</summary>
    public string? Outcome { get; init; }

    /// <summary>What the event does about an incident; null for any other.</summary>
    public Intervention? Intervention { get; init; }

    /// <summary>The order that the intervention comes of.</summary>
    public IncidentOrder? Order { get; init; }

    /// <summary>Why the event cannot be brought to a case at all.</summary>
    public string? Problem { get; init; }

    /// <summary>Why nothing was done; null where the event was applied.</summary>
    public string? Refusal => Problem ?? Intervention?.Refusal ?? Completion?.Verdict switch
    {
        CompletionVerdict.NotWaiting when IsOfOffer => $"visit {Completion.Seq}: an offer that waits for an answer was expected, found that the case has left it",
        CompletionVerdict.NotWaiting when IsOfBatch => $"visit {Completion.Seq}: a step that waits for its batch was expected, found that the case has left it",
        CompletionVerdict.NotWaiting => $"task {Completion.Seq}: an open task was expected, found that the case has left it",
        CompletionVerdict.UnknownOutcome when IsOfBatch => $"visit {Completion.Seq}: one of the outcomes {string.Join(", ", Completion.Expected)} was expected, found '{Outcome}'",
        CompletionVerdict.UnknownOutcome => $"task {Completion.Seq}: one of the outcomes {string.Join(", ", Completion.Expected)} was expected, found '{Outcome}'",
        _ => null,
    };
}
