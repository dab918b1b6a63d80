using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

/// <summary>A token: where it is, since which step, and in which scope.</summary>
internal sealed class ReferenceToken(ReferenceScope scope, ReferenceTokenKind kind)
{
    public ReferenceTokenKind Kind { get; } = kind;

    public ReferenceNode Node { get; set; } = null!;

    /// <summary>Number of its last step within the case.</summary>
    public int Seq { get; set; }

    public ReferenceScope Scope { get; set; } = scope;

    /// <summary>What it hosts, or, of a record, hosted; null where there is nothing inside.</summary>
    public ReferenceScope? Inner { get; set; }

    /// <summary>Id of the flow by which it came.</summary>
    public string? By { get; set; }

    /// <summary>The last outcome before it.</summary>
    public string? Outcome { get; set; }

    public bool IsGone { get; set; }

    public bool IsMoving { get; set; }

    /// <summary>The timers that run while it stands.</summary>
    public List<ReferenceTimer> Timers { get; } = [];

    /// <summary>What has occurred since it stands, of events that need all of their definitions.</summary>
    public HashSet<ReferenceTrigger> Heard { get; } = [];

    /// <summary>The conditions that held when they were tried last, of events that do not interrupt.</summary>
    public HashSet<ReferenceTrigger> Held { get; } = [];

    /// <summary>Of a token at a loop: how far it is.</summary>
    public ReferenceLoop? Loop { get; set; }

    /// <summary>Of an instance of a loop: its number, counted from 1; else 0.</summary>
    public int LoopCounter { get; set; }

    /// <summary>Of an instance of a loop: its item.</summary>
    public (string Name, FeelValue Value)? Item { get; set; }

    /// <summary>Whether it works: listeners and records only wait for something that may be.</summary>
    public bool IsWork => Kind == ReferenceTokenKind.Work;

    /// <summary>Whether something that occurs can move it.</summary>
    public bool Stands => IsWork && !IsMoving && !IsGone;

    public override string ToString() => $"{Seq} at {Node.Id}";
}
