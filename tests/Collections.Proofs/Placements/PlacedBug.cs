using Collections.Engine.Runs;

namespace Collections.Proofs.Placements;

/// <summary>A bug that is planted between runs and their store, or into the database.</summary>
internal sealed record PlacedBug
{
    /// <summary>No bug.</summary>
    public static PlacedBug None { get; } = new();

    public Func<IRunStore, IRunStore> Store { get; init; } = store => store;

    /// <summary>A trigger; null = none.</summary>
    public string? Trigger { get; init; }
}
