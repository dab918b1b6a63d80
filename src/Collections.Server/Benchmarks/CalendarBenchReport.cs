namespace Collections.Server.Benchmarks;

/// <summary>What bench calendar measured: the night of cases at a timer and that of cases at a calendar, and the seconds that the second takes longer: the median of the pairs, and each.</summary>
internal sealed record CalendarBenchReport(long Cases, ElementsMeasure Waits, ElementsMeasure Grid, double AddedSeconds, IReadOnlyList<double> Added);
