namespace Collections.Server.Counts;

/// <summary>What is counted; null = whichever.</summary>
/// <param name="From">The first business date whose passes count; with neither date those of the last night do.</param>
/// <param name="To">The last business date whose passes count.</param>
/// <param name="Segment">Name of the segment.</param>
/// <param name="Band">Which of the <see cref="AmountBands"/>, from 0.</param>
internal sealed record CountFilter(DateOnly? From, DateOnly? To, string? Segment, int? Band);
