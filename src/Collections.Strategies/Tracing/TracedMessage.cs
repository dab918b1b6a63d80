using Collections.Decisions.Values;
using Collections.Engine.Batches;

namespace Collections.Strategies.Tracing;

/// <summary>A message on its way.</summary>
/// <param name="Name">Text code of its name.</param>
/// <param name="From">The process that threw it, which does not hear it; null = it comes from outside.</param>
/// <param name="Content">What it says besides its name; null = nothing.</param>
/// <param name="Variables">Variables that it sets in the case that it reaches.</param>
internal sealed record TracedMessage(int Name, TracedProcess? From, NewsContent? Content, IReadOnlyDictionary<string, FeelValue> Variables);
