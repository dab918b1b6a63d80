using Collections.Decisions.Values;

namespace Collections.Testing.Engine;

/// <summary>A subject of a <see cref="BatchRunner"/> with its facts and its case, as one reads them between runs.</summary>
public sealed class BatchRunnerCase
{
    internal BatchRunnerCase(string reference, long subject, Dictionary<string, FeelValue> facts) => (Reference, Subject, Facts) = (reference, subject, facts);

    /// <summary>How the account is called outside.</summary>
    public string Reference { get; }

    /// <summary>The packed id: customer, then the account's ordinal.</summary>
    public long Subject { get; }

    /// <summary>What rules read; change them between runs.</summary>
    public Dictionary<string, FeelValue> Facts { get; }

    /// <summary>Whether a case is open.</summary>
    public bool IsOpen { get; internal set; }

    /// <summary>Why the last case closed; null while none did.</summary>
    public string? CloseReason { get; internal set; }

    /// <summary>BPMN ids of the nodes where tokens stand.</summary>
    public IReadOnlyList<string> StandsAt { get; internal set; } = [];

    /// <summary>BPMN ids of the elements that the case passed in the last run, each with its rule number where a table decided.</summary>
    public IReadOnlyList<string> Path { get; internal set; } = [];

    /// <summary>What the steps wanted done in the last run.</summary>
    public IReadOnlyList<BatchRunnerEffect> Effects { get; internal set; } = [];

    /// <summary>Codes of the incidents of the last run.</summary>
    public IReadOnlyList<string> Incidents { get; internal set; } = [];

    internal Dictionary<string, FeelValue> Variables { get; } = new(StringComparer.Ordinal);

    internal List<BatchRunnerToken> Tokens { get; } = [];

    internal int Counter { get; set; }

    internal int Episode { get; set; }

    /// <summary>The text of a variable, or null.</summary>
    public string? Text(string variable) => (Variables.GetValueOrDefault(variable) as StringValue)?.Value;

    /// <summary>The value of a variable.</summary>
    public FeelValue Value(string variable) => Variables.GetValueOrDefault(variable) ?? FeelValue.Null;
}

/// <summary>An effect in words: text arguments are those of its kind.</summary>
public sealed record BatchRunnerEffect(int Kind, string ElementId, int Seq, long A, long B, long C, long D, string Content, string? TextOfA);

internal sealed record BatchRunnerToken(int Seq, int Scope, int Node, int Flow, long Due, long[]? Extra);
