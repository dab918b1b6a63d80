using System.Globalization;

namespace Collections.Domain.Experiments;

/// <summary>What is wrong with an experiment.</summary>
public static class ExperimentCheck
{
    /// <summary>The longest name, salt or metric.</summary>
    public const int LongestName = 100;

    private const int HeaviestWeight = 1_000_000;

    /// <summary>What was expected and what was found; null where nothing is wrong.</summary>
    public static string? Wrong(Experiment experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        return WrongNames(experiment) ?? WrongArms(experiment.Arms) ?? WrongDates(experiment) ?? WrongMeasure(experiment);
    }

    /// <summary>What a change would break of an experiment that somebody has entered; null where nothing.</summary>
    public static string? WrongChange(Experiment before, Experiment after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Salt != after.Salt || before.Unit != after.Unit || before.UnitFact != after.UnitFact || !before.Arms.SequenceEqual(after.Arms)
            || before.Metric != after.Metric || before.MeasuredDays != after.MeasuredDays || before.MinimumEntries != after.MinimumEntries || before.MinimumEffect != after.MinimumEffect
            ? "Expected salt, unit, arms and what decides as they were, since customers have entered already: stop it, and begin another one."
            : null;
    }

    private static string? WrongNames(Experiment experiment) =>
        experiment.Name is not { Length: > 0 and <= LongestName } ? $"Expected a name of 1 to {LongestName} characters, found {experiment.Name?.Length ?? 0}."
        : experiment.Salt is not { Length: > 0 and <= LongestName } ? $"Expected a salt of 1 to {LongestName} characters, found {experiment.Salt?.Length ?? 0}."
        : experiment.Unit == ExperimentUnit.Customer && experiment.UnitFact is not null ? "Expected no fact for the unit customer, which is drawn by its reference."
        : experiment.Unit != ExperimentUnit.Customer && string.IsNullOrWhiteSpace(experiment.UnitFact) ? "Expected the fact that tells accounts, or groups, apart for a unit that is no customer; found none."
        : experiment.Strategies.Any(string.IsNullOrWhiteSpace) ? "Expected names of strategies, found an empty one."
        : null;

    private static string? WrongArms(IReadOnlyList<ExperimentArm> arms)
    {
        if (arms.All(arm => arm.Name != ExperimentArm.Champion) || arms.Count < 2) return "Expected an arm 'champion' and at least one other, found less.";
        var challengers = arms.Count(arm => arm.Name is not (ExperimentArm.Champion or ExperimentArm.Control));
        if (challengers > ExperimentArm.MostChallengers) return $"Expected at most {ExperimentArm.MostChallengers} challengers, found {challengers}.";
        var known = Enumerable.Range(1, challengers).Select(ExperimentArm.Challenger).Concat([ExperimentArm.Champion, ExperimentArm.Control]).ToHashSet(StringComparer.Ordinal);
        foreach (var arm in arms)
        {
            if (!known.Remove(arm.Name)) return $"Expected the arms champion, control, challenger 1, challenger 2 and so on, each once, found '{arm.Name}'.";
            if (arm.Weight is < 1 or > HeaviestWeight) return $"Expected a whole share from 1 to {HeaviestWeight} for '{arm.Name}', found {arm.Weight}.";
        }
        return null;
    }

    private static string? WrongDates(Experiment experiment) =>
        experiment.To < experiment.From ? $"Expected an end of entries not before {Date(experiment.From)}, found {Date(experiment.To)}."
        : experiment.ControlFromDay is < 1 ? $"Expected a day from 1 from which the control is treated, found {experiment.ControlFromDay}."
        : experiment.HasControl && experiment is { ControlFromDay: null, ControlUntil: null } ? "Expected for the control the day, or the date, until which it is left alone; found neither."
        : experiment.ControlUntil < experiment.To ? $"Expected the control to be left alone until {Date(experiment.To)} or later, found {Date(experiment.ControlUntil!.Value)}."
        : null;

    private static string? WrongMeasure(Experiment experiment) =>
        !ExperimentMetrics.All.Contains(experiment.Metric) ? $"Expected one of the figures {string.Join(", ", ExperimentMetrics.All)}, found '{experiment.Metric}'."
        : experiment.MeasuredDays is < 1 or > 366 ? $"Expected 1 to 366 days over which the figure is taken, found {experiment.MeasuredDays}."
        : experiment.MinimumEntries < 0 ? $"Expected a number of entries from 0, found {experiment.MinimumEntries}."
        : experiment.MinimumEffect is < 0 or > 100 ? $"Expected a difference of 0 to 100 percentage points, found {experiment.MinimumEffect}."
        : null;

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
