using Collections.Decisions.Values;
using Collections.Engine.Batches;

namespace Collections.Testing.Engine;

/// <summary>A case as the memory store keeps it. Immutable: a transaction replaces it.</summary>
public sealed record StoredCase(long Id, long Version, string ProcessId, long Subject, int Episode)
{
    public int RowVersion { get; init; } = 1;

    public int LastSeq { get; init; }

    public string? Outcome { get; init; }

    /// <summary>Date on which it closed; 0 while it is open.</summary>
    public int ClosedOn { get; init; }

    public bool IsOpen { get; init; } = true;

    public int Situation { get; init; } = -1;

    public int StageAge { get; init; } = PlanBatch.NotByAge;

    public IReadOnlyDictionary<string, FeelValue> Variables { get; init; } = new SortedDictionary<string, FeelValue>(StringComparer.Ordinal);

    public IReadOnlyList<StoredToken> Tokens { get; init; } = [];
}

/// <summary>A token that stands, or listens, or records.</summary>
public sealed record StoredToken(int Node, int Seq, int Scope, int Flow, long Due, long[]? Extra)
{
    /// <summary>Whether it waits to go on: listeners and records only wait for something that may be.</summary>
    public bool IsWork => Flow is not (TokenTable.FlowOfListening or TokenTable.FlowOfCompleted);
}

/// <summary>An effect with its text.</summary>
public sealed record StoredEffect(long Run, long CaseId, long Subject, string ElementId, int Seq, int Kind, long A, string Content)
{
    /// <summary>Its second argument.</summary>
    public long B { get; init; }
}

/// <summary>An incident.</summary>
public sealed record StoredIncident(long Run, long Subject, string ElementId, string Code, string Message);

/// <summary>What a case went through in one part: the ids of nodes and flows, in order.</summary>
public sealed record JournalRow(long Run, int Stage, long Subject, string ProcessId, IReadOnlyList<string> Steps);

/// <summary>News for a subject.</summary>
public sealed record StoredMessage(long Id, long Subject, string Name, long At, NewsContent? Content = null)
{
    public bool IsApplied { get; set; }

    /// <summary>Of a word that ends the wait of a step: case and visit, and the name is the outcome; null of a message.</summary>
    public (long Case, int Seq)? Visit { get; init; }
}
