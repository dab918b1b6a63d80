using Collections.Domain.Portfolios;

namespace Collections.Testing.Portfolios;

/// <summary>A file as the memory store remembers it.</summary>
public sealed class MemoryFeed(FeedOpening opening)
{
    public FeedOpening Opening { get; } = opening;

    public FeedTotals Totals { get; } = new();

    public TransitionMatrix Transitions { get; } = new();

    public bool IsFinished { get; set; }

    public bool HasSnapshot { get; set; }
}
