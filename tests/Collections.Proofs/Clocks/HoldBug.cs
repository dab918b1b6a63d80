using Collections.Domain.Messages;
using Collections.Engine.Runs;

namespace Collections.Proofs.Clocks;

/// <summary>A bug that is planted between runs and their store, or between the dispatch and its outbox.</summary>
internal sealed record HoldBug
{
    /// <summary>No bug.</summary>
    public static HoldBug None { get; } = new();

    public Func<IRunStore, IRunStore> Store { get; init; } = store => store;

    public LateHolidays Holidays { get; init; }

    public Func<IOutbox, IOutbox> Outbox { get; init; } = outbox => outbox;
}
