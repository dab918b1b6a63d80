using Collections.Domain.Experiments;

namespace Collections.Server.Experiments;

/// <summary>What an experiment is to be.</summary>
/// <param name="Unit">customer (default), account or group.</param>
/// <param name="UnitFact">The fact that tells accounts or groups apart.</param>
/// <param name="Salt">What the draw depends on; the name where not given.</param>
/// <param name="Arms">With whole weights; the draw depends on their order.</param>
/// <param name="From">The first business date of entries.</param>
/// <param name="To">The last one.</param>
/// <param name="Strategies">Ids of processes; none = all.</param>
/// <param name="ControlFromDay">The control gets nothing before so many days past due.</param>
/// <param name="ControlUntil">The last date on which the control is left alone.</param>
/// <param name="Metric">Which figure decides; cure rate where not given.</param>
/// <param name="MeasuredDays">Over how many days after the entry; 30 where not given.</param>
/// <param name="MinimumEffect">The least difference worth acting on, in percentage points.</param>
/// <param name="MinimumEntries">Before so many measured entries of each arm nothing is said; 0 where not given.</param>
/// <param name="Reason">Why it is changed.</param>
internal sealed record ExperimentWish(
    string? Unit, string? UnitFact, string? Salt, IReadOnlyList<ExperimentArm>? Arms, DateOnly From, DateOnly To, IReadOnlyList<string>? Strategies,
    int? ControlFromDay, DateOnly? ControlUntil, string? Metric, int? MeasuredDays, decimal? MinimumEffect, int? MinimumEntries, string? Reason)
{
    /// <summary>The experiment of a name; null where the unit is none.</summary>
    public Experiment? Read(string name) => ExperimentWords.Unit(Unit ?? ExperimentWords.Units[0]) is not { } unit
        ? null
        : new Experiment(name, string.IsNullOrWhiteSpace(Salt) ? name : Salt.Trim(), [.. (Arms ?? []).Select(arm => arm with { Name = (arm.Name ?? "").Trim() })], From, To)
        {
            Unit = unit,
            UnitFact = string.IsNullOrWhiteSpace(UnitFact) ? null : UnitFact.Trim(),
            Strategies = [.. (Strategies ?? []).Select(strategy => strategy.Trim())],
            ControlFromDay = ControlFromDay,
            ControlUntil = ControlUntil,
            Metric = Metric ?? ExperimentMetrics.CureRate,
            MeasuredDays = MeasuredDays ?? 30,
            MinimumEffect = MinimumEffect,
            MinimumEntries = MinimumEntries ?? 0,
        };
}

/// <summary>Why an experiment is stopped.</summary>
internal sealed record ExperimentStop(string? Why);
