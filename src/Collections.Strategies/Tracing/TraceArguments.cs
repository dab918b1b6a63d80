namespace Collections.Strategies.Tracing;

/// <summary>Arguments of <c>trace FILE.bpmn|FILE.json [--process ID] [--variables JSON] [--events FILE] [--until DURATION] --json</c>.</summary>
/// <param name="File">The BPMN file, or a workflow definition that was born in Elsa as JSON; beside it stand those that it runs.</param>
/// <param name="ProcessId">The process to start; null = all that start by themselves.</param>
/// <param name="Variables">A JSON object; null = none.</param>
/// <param name="EventsFile">A file of events, as a JSON array or one a line: {after or at, message, key?, variables?}; null = none.</param>
/// <param name="Until">ISO 8601 duration after which the clock stops; null = when nothing more is due.</param>
/// <param name="Mode">By which rules the flowcharts of a workflow definition run: counter or token; null = what it names, else counter.</param>
/// <param name="IsJson">Whether to print JSON, one step a line.</param>
public sealed record TraceArguments(
    string File,
    string? ProcessId = null,
    string? Variables = null,
    string? EventsFile = null,
    string? Until = null,
    string? Mode = null,
    bool IsJson = true);
