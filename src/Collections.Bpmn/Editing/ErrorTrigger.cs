namespace Collections.Bpmn.Editing;

/// <summary>An error.</summary>
/// <param name="Code">Its code; null catches every error.</param>
/// <param name="Name">Of the error where it has to be added; null takes the code.</param>
public sealed record ErrorTrigger(string? Code, string? Name = null) : EventTrigger;
