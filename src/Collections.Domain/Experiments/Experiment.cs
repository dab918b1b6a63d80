namespace Collections.Domain.Experiments;

/// <summary>
/// A treatment that is compared with another, or with none, on customers who were put into its arms by chance. It stands outside
/// of strategies: who is in an arm stays there, whatever strategy, campaign, firm or version works the case.
/// </summary>
/// <param name="Name">By which steps and reports name it.</param>
/// <param name="Salt">What the draw depends on beside the unit; another salt draws anew.</param>
/// <param name="Arms">The arms with their weights; the draw depends on their order.</param>
/// <param name="From">The first business date on which cases enter it.</param>
/// <param name="To">The last one.</param>
public sealed record Experiment(string Name, string Salt, IReadOnlyList<ExperimentArm> Arms, DateOnly From, DateOnly To)
{
    /// <summary>What is put into an arm as a whole.</summary>
    public ExperimentUnit Unit { get; init; }

    /// <summary>The fact that tells accounts apart, or that customers of a group have in common: a text or a number. Not for customers.</summary>
    public string? UnitFact { get; init; }

    /// <summary>The strategies in which cases may enter it; empty = all.</summary>
    public IReadOnlyList<string> Strategies { get; init; } = [];

    /// <summary>The control gets nothing before so many days past due, from 1; null = by days it gets nothing at all.</summary>
    public int? ControlFromDay { get; init; }

    /// <summary>The last date on which the control is left alone; null = the days past due decide alone.</summary>
    public DateOnly? ControlUntil { get; init; }

    /// <summary>Which figure decides, as it was said before the first entry.</summary>
    public string Metric { get; init; } = ExperimentMetrics.CureRate;

    /// <summary>Over how many days after the entry the figure is taken, from 1.</summary>
    public int MeasuredDays { get; init; } = 30;

    /// <summary>The least difference from the champion that is worth acting on, in percentage points of the cure rate; null = none was said.</summary>
    public decimal? MinimumEffect { get; init; }

    /// <summary>Before so many entries of each arm nobody looks at the result, from 0.</summary>
    public int MinimumEntries { get; init; }

    /// <summary>Who saved it last; empty where it came with a file.</summary>
    public string ChangedBy { get; init; } = "";

    /// <summary>Who approved it, another person; null = nobody, and nobody enters.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The business date from which nobody enters it and it leaves nobody alone any more; null while it goes on.</summary>
    public DateOnly? StoppedOn { get; init; }

    /// <summary>Why it was stopped.</summary>
    public string? StoppedWhy { get; init; }

    /// <summary>Why its control is left alone, for people.</summary>
    public string ControlReason => $"control of {Name}";

    /// <summary>Whether it has a control.</summary>
    public bool HasControl => Arms.Any(arm => arm.Name == ExperimentArm.Control);

    /// <summary>Whether a case of the strategy may enter it on the date.</summary>
    public bool Takes(string strategy, DateOnly date) =>
        ApprovedBy is not null && !IsStopped(date) && date >= From && date <= To && (Strategies.Count == 0 || Strategies.Contains(strategy, StringComparer.Ordinal));

    /// <summary>Whether a control gets nothing.</summary>
    /// <param name="daysPastDue">Whole days; null where they are not known, which counts as none.</param>
    /// <param name="date">The business date.</param>
    public bool LeavesAlone(long? daysPastDue, DateOnly date) =>
        !IsStopped(date) && (ControlUntil is not { } until || date <= until) && (ControlFromDay is not { } day || (daysPastDue ?? 0) < day);

    /// <summary>Whether it was stopped by the date.</summary>
    public bool IsStopped(DateOnly date) => StoppedOn is { } stopped && stopped <= date;
}
