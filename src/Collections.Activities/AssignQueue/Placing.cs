using Collections.Decisions.Columns;

namespace Collections.Activities.AssignQueue;

/// <summary>Why a case went to whom it went; the numbers are in histories.</summary>
internal enum PlacingReason
{
    OwnerHasRoom = 1,
    OwnerHasNone = 2,
    MostRoom = 3,
    QueueHasRoom = 4,
    NoRoom = 5,
}

/// <summary>What was decided of a case: to whom it goes, and why.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Collector">A text code; <see cref="Column.NullText"/> where nobody is on the roster of the queue, or has room.</param>
internal readonly record struct Placing(PlacingReason Reason, int Collector)
{
    /// <summary>In words, the first for 1.</summary>
    public static readonly IReadOnlyList<string> Words =
    [
        "back to the collector of before",
        "the collector of before has no room: to the one with most",
        "to the collector with most room",
        "the queue has room",
        "nobody has room",
    ];

    public static Placing None => new(PlacingReason.NoRoom, Column.NullText);

    public bool HasPlace => Reason != PlacingReason.NoRoom;

    /// <summary>As one number of a decision.</summary>
    public long Write() => ((long)Reason << 32) | (uint)Collector;

    public static Placing Read(long value) => new((PlacingReason)(value >> 32), (int)value);
}
