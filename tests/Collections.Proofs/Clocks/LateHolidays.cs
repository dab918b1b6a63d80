namespace Collections.Proofs.Clocks;

/// <summary>What becomes of waits when a holiday is declared late: as the product does it, or with a bug.</summary>
internal enum LateHolidays
{
    /// <summary>They go on by the business days that were left.</summary>
    Move,

    /// <summary>A planted bug: nothing moves.</summary>
    Stay,

    /// <summary>A planted bug: what moves is moved twice.</summary>
    MoveTwice,

    /// <summary>A planted bug: a change is taken back, and what it moved stays where it is.</summary>
    StayMoved,
}
