namespace Collections.Domain.Experiments;

/// <summary>The figures by which an experiment may be decided.</summary>
public static class ExperimentMetrics
{
    /// <summary>Units whose case was cured by cash within the measured days, by all that entered so long ago.</summary>
    public const string CureRate = "cure rate";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [CureRate];
}
