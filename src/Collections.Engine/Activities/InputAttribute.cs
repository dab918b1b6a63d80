namespace Collections.Engine.Activities;

/// <summary>An input of an activity, on a property of type <see cref="Input{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Name beside the field.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>What it does, its unit and bounds.</summary>
    public string Description { get; init; } = "";

    /// <summary>Which editor edits it: Elsa's names (singleline, dropdown, expression-editor …).</summary>
    public string UIHint { get; init; } = "singleline";

    /// <summary>Value where nothing is bound, as its JSON text; null = none.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>The values offered, for a dropdown.</summary>
    public string[] Options { get; init; } = [];

    /// <summary>Whether publishing refuses the activity without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Place in the panel.</summary>
    public float Order { get; init; }
}
