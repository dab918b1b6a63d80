using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation;

/// <summary>What the validator cannot know by itself.</summary>
public sealed record BpmnValidationOptions
{
    /// <summary>False leaves out the rules that tasks need a binding that every element can run here and that every way out of a choice has a condition: for models that run elsewhere.</summary>
    public bool RequireBindings { get; init; } = true;

    /// <summary>
    /// True where the document is known to be a strategy of this engine, which reads expressions as FEEL and correlates
    /// messages by name: rules that other engines need to read it by the letter do not apply. A process with one of our
    /// extensions counts as a strategy in any case.
    /// </summary>
    public bool IsStrategy { get; init; }

    /// <summary>
    /// The process of an id, and of the version that a call names (null = none), which is called and does not stand in the
    /// document; null where nothing is known of other documents: then what is called may do anything but never end.
    /// </summary>
    public Func<string, int?, BpmnProcess?>? CalledElsewhere { get; init; }

    /// <summary>Activity types at which a case waits; a cycle through one of them is not endless.</summary>
    public IReadOnlySet<string> WaitingActivities { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
