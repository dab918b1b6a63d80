using Collections.Decisions.Values;
using Collections.Engine.Batches;

namespace Collections.Strategies.Tracing;

/// <summary>A message that comes from outside.</summary>
/// <param name="At">When, in milliseconds after the start of the trace.</param>
/// <param name="Message">Name of the message.</param>
/// <param name="Variables">Variables that it sets in the case that it reaches; the keys of the specification are taken of them.</param>
/// <param name="Key">The key by which it is told apart from others of its name, a list for a key of several properties; null = it has none.</param>
public sealed record TraceEvent(long At, string Message, IReadOnlyDictionary<string, FeelValue> Variables, FeelValue? Key = null)
{
    /// <summary>What it says besides its name; null where that is nothing.</summary>
    internal NewsContent? Content => Key is null && Variables.Count == 0 ? null : new NewsContent(Key, new ContextValue(Variables));
}
