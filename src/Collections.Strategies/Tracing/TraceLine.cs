namespace Collections.Strategies.Tracing;

/// <summary>One step of a trace.</summary>
/// <param name="At">Milliseconds after the start.</param>
/// <param name="Type">enter, leave or flow; end: a token ended there; write: a step wrote a line; error: a step could not finish.</param>
/// <param name="ElementId">BPMN id of the node or flow.</param>
/// <param name="Code">Of an error: its stable code, or the rule of the finding; null elsewhere.</param>
/// <param name="Message">Of an error: what was expected, found, and where; null elsewhere.</param>
/// <param name="Text">What was written; null elsewhere.</param>
public sealed record TraceLine(long At, string Type, string ElementId, string? Code = null, string? Message = null, string? Text = null)
{
    /// <summary>Type of a step that wrote a line.</summary>
    public const string Written = "write";

    /// <summary>Type of a step that could not finish, and of a finding that keeps the process from running.</summary>
    public const string Error = "error";
}
