using System.Globalization;

namespace Collections.Server.Simulations;

/// <summary>
/// The night of the version that the last simulation compared with: it stays the same while the draft is changed, so it
/// is not worked again.
/// </summary>
/// <param name="Key">All that it depends on.</param>
/// <param name="Tally">What it did.</param>
internal sealed record FormerNight(string Key, NightTally Tally)
{
    /// <summary>What the night of a version depends on.</summary>
    /// <param name="state">Of <see cref="PortfolioMemory.StateOfCases"/>; null while cases move.</param>
    /// <param name="version">Id of the version.</param>
    /// <param name="dates">The nights.</param>
    /// <param name="everybody">Whether the whole portfolio comes in anew.</param>
    /// <param name="assumption">What is taken to happen between the nights.</param>
    public static string? KeyOf(string? state, long version, IReadOnlyList<DateOnly> dates, bool everybody, Assumption? assumption) =>
        state is null ? null : string.Create(CultureInfo.InvariantCulture, $"{version}|{dates[0]:yyyy-MM-dd}|{dates.Count}|{everybody}|{assumption?.Key()}|{state}");
}
