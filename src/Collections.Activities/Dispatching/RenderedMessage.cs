using Collections.Activities.Templates;
using Collections.Domain.Effects;
using Collections.Domain.Messages;

namespace Collections.Activities.Dispatching;

/// <summary>A message as it leaves the house.</summary>
/// <param name="Key">What it is called outside.</param>
/// <param name="Channel">How it travels.</param>
/// <param name="Date">The business date of the dispatch.</param>
/// <param name="To">Number or address.</param>
/// <param name="Text">What the person reads.</param>
public sealed record RenderedMessage(MessageKey Key, MessageChannel Channel, DateOnly Date, string To, RenderedText Text);
