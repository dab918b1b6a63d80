namespace Collections.Bpmn.Validation;

/// <summary>Whether a finding keeps a strategy from being published.</summary>
public enum FindingSeverity
{
    /// <summary>The model cannot be read, published or run as it stands.</summary>
    Error,

    /// <summary>The model runs, but probably not as its author means it.</summary>
    Warning,

    /// <summary>Something that could not be proved, and why. It may be right.</summary>
    Information,
}
