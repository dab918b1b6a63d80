namespace Collections.Bpmn.Model;

/// <summary>An activity that calls another process by its id.</summary>
public sealed class CallActivity : Activity
{
    /// <summary>The id of the called process, a prefix cut off; null where the file names none.</summary>
    public string? CalledElement { get; internal set; }

    /// <summary>The version of the called strategy; null: the one that is published when the caller is deployed.</summary>
    public int? CalledVersion { get; internal set; }

    /// <summary>What the called process is given, in order.</summary>
    public IReadOnlyList<CallMapping> Inputs { get; internal set; } = [];

    /// <summary>What the caller gets back, in order.</summary>
    public IReadOnlyList<CallMapping> Outputs { get; internal set; } = [];

    /// <summary>Whether the called process has variables of its own: where something is handed in or out. Else it shares the caller's.</summary>
    public bool HasOwnVariables => Inputs.Count + Outputs.Count > 0;
}
