using Collections.Decisions.Values;

namespace Collections.Engine.TakeOns;

/// <summary>One place where a case that is taken on stands.</summary>
/// <param name="Node">Ordinal of the step.</param>
/// <param name="Since">Since when, in <see cref="Runs.RunClock"/> milliseconds: its timers count from there.</param>
public sealed record TakenToken(int Node, long Since)
{
    private static readonly IReadOnlyDictionary<string, FeelValue> Nothing = new Dictionary<string, FeelValue>();

    /// <summary>Until when it waits at the latest, where that is known better than its timers say; null = as they say.</summary>
    public long? Due { get; init; }

    /// <summary>What is said of the step besides, by words that its activity knows.</summary>
    public IReadOnlyDictionary<string, FeelValue> Said { get; init; } = Nothing;
}
