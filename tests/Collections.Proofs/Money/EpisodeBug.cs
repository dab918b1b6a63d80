using Collections.Engine.Runs;

namespace Collections.Proofs.Money;

/// <summary>A bug in cases and what they recovered, planted between runs and their store or into the database.</summary>
internal sealed record EpisodeBug
{
    /// <summary>No bug.</summary>
    public static EpisodeBug None { get; } = new();

    public Func<IRunStore, IRunStore> Store { get; init; } = store => store;

    /// <summary>A trigger; null = none.</summary>
    public string? Trigger { get; init; }
}
