namespace Collections.Server.Benchmarks;

/// <summary>What bench elements measured.</summary>
internal sealed record ElementsBenchReport(long Cases, ElementsNight Night1, ElementsNight Night2);

/// <summary>One night by both strategies. The ratio is the median of those of the pairs: what a step costs in the strategy of every element over what it costs in that of plain tasks.</summary>
internal sealed record ElementsNight(ElementsMeasure Plain, ElementsMeasure Every, double Ratio, IReadOnlyList<double> Ratios)
{
    /// <summary>The median of what the night of the second strategy took over what that of the first took.</summary>
    public required double SecondsRatio { get; init; }
}

/// <summary>The night of one strategy that stands in the middle of those measured: load, evaluate, write, commit.</summary>
internal sealed record ElementsMeasure(long Cases, long Steps, double Seconds, double NanosecondsPerStep, int Incidents);
