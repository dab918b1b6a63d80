namespace Collections.Bpmn.Model;

/// <summary>A task that computes: FEEL whose result sets variables.</summary>
public sealed class ScriptTask : BpmnTask
{
    public string? Script { get; internal set; }

    /// <summary>The declared media type; null stands for FEEL.</summary>
    public string? ScriptFormat { get; internal set; }

    /// <summary>From <c>collections:script resultVariable</c>: the variable that takes the whole result. Null: the entries of a context result set the variables of those names.</summary>
    public string? ResultVariable { get; internal set; }
}
