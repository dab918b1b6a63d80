using Collections.Decisions.Values;

namespace Collections.Strategies.Tracing;

/// <summary>A message that comes from outside.</summary>
/// <param name="At">When, in milliseconds after the start of the trace.</param>
/// <param name="Message">Name of the message.</param>
/// <param name="Variables">Variables that it sets in the case that it reaches.</param>
public sealed record TraceEvent(long At, string Message, IReadOnlyDictionary<string, FeelValue> Variables);
