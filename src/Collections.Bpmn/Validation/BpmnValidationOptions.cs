namespace Collections.Bpmn.Validation;

/// <summary>What the validator cannot know by itself.</summary>
public sealed record BpmnValidationOptions
{
    /// <summary>False leaves out the rule that tasks need a binding: for models whose steps another adapter performs.</summary>
    public bool RequireBindings { get; init; } = true;

    /// <summary>Activity types at which a case waits; a cycle through one of them is not endless.</summary>
    public IReadOnlySet<string> WaitingActivities { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
