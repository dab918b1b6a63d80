using Collections.Engine.Runs;

namespace Collections.Engine.Batches;

/// <summary>A time during which the cases of a row stay in their places, and their clocks stand still.</summary>
/// <param name="From">When it begins, in <see cref="RunClock"/> milliseconds.</param>
/// <param name="To">When it ends; <see cref="NoEnd"/> where that is not known.</param>
/// <param name="Kind">Why, as whoever stores it numbers reasons.</param>
/// <param name="HoldsTerms">Whether terms that others count stand still as well.</param>
public readonly record struct Pause(long From, long To, int Kind, bool HoldsTerms)
{
    /// <summary>The end is not known yet.</summary>
    public const long NoEnd = long.MaxValue;

    /// <summary>Whether it has begun by a date. What begins in the course of a date binds on it.</summary>
    public bool HasBegun(int date) => From / RunClock.Day <= date;

    /// <summary>Whether an end has come by a date. What ends in the course of a date does not bind on it any more.</summary>
    public static bool HasEnded(long to, int date) => to / RunClock.Day <= date;
}
