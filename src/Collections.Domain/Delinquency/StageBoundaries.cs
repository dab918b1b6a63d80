namespace Collections.Domain.Delinquency;

/// <summary>
/// From which day past due each stage begins, for one product or for all. A stage without a boundary is entered
/// by decision only (a filing in court, a write-off), never by age.
/// </summary>
public sealed record StageBoundaries
{
    /// <summary>Boundaries in the order of the days, the first being <see cref="Stage.Early"/>'s.</summary>
    public StageBoundaries(IReadOnlyList<StageBoundary> boundaries)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        if (boundaries.Count == 0) throw new ArgumentException("At least one stage has a boundary.", nameof(boundaries));
        for (var i = 1; i < boundaries.Count; i++)
        {
            if (boundaries[i].FromDays <= boundaries[i - 1].FromDays)
                throw new ArgumentException($"Stage {boundaries[i].Stage} begins on day {boundaries[i].FromDays}, not after {boundaries[i - 1].Stage}.", nameof(boundaries));
        }
        All = boundaries;
    }

    /// <summary>Early from day 1, late from day 91, residual from day 361.</summary>
    public static StageBoundaries Default { get; } = new([new(Stage.Early, 1), new(Stage.Late, 91), new(Stage.Residual, 361)]);

    /// <summary>The boundaries in order.</summary>
    public IReadOnlyList<StageBoundary> All { get; }

    /// <summary>The stage that the age of a debt puts it in; null before the first boundary.</summary>
    public Stage? StageOf(DaysPastDue daysPastDue)
    {
        Stage? stage = null;
        foreach (var boundary in All)
        {
            if (daysPastDue.Days >= boundary.FromDays) stage = boundary.Stage;
        }
        return stage;
    }
}
