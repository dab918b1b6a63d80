using Collections.Domain.Experiments;
using Collections.Server.Settings;

namespace Collections.Server.Experiments;

/// <summary>An experiment as the API tells it.</summary>
/// <param name="Name">By which steps and reports name it.</param>
/// <param name="State">draft (nobody has approved it), planned, running (cases enter it), measuring (entries have ended), stopped.</param>
/// <param name="Unit">customer, account or group.</param>
/// <param name="UnitFact">The fact that tells accounts or groups apart; null for customers.</param>
/// <param name="Salt">What the draw depends on beside the unit.</param>
/// <param name="Arms">With their weights and how many have entered.</param>
/// <param name="From">The first business date of entries.</param>
/// <param name="To">The last one.</param>
/// <param name="Strategies">In which cases may enter it, by the ids of their processes; empty = all.</param>
internal sealed record ExperimentRow(
    string Name, string State, string Unit, string? UnitFact, string Salt, IReadOnlyList<ExperimentArmRow> Arms, DateOnly From, DateOnly To, IReadOnlyList<string> Strategies)
{
    /// <summary>The control gets nothing before so many days past due; null = by days it gets nothing at all.</summary>
    public int? ControlFromDay { get; init; }

    /// <summary>The last date on which the control is left alone; null = the days decide alone.</summary>
    public DateOnly? ControlUntil { get; init; }

    /// <summary>Which figure decides: cure rate.</summary>
    public required string Metric { get; init; }

    /// <summary>Over how many days after the entry it is taken.</summary>
    public required int MeasuredDays { get; init; }

    /// <summary>The least difference worth acting on, in percentage points; null = none was said.</summary>
    public decimal? MinimumEffect { get; init; }

    /// <summary>Before so many measured entries of each arm nothing is said.</summary>
    public required int MinimumEntries { get; init; }

    /// <summary>Who changed it last; empty where it came with the strategies.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>Who approved it as it is; null where nobody has.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>From when on it is stopped; null while it goes on.</summary>
    public DateOnly? StoppedOn { get; init; }

    /// <summary>Why.</summary>
    public string? StoppedWhy { get; init; }

    public static ExperimentRow Of(Experiment experiment, IEnumerable<(string Arm, int Count)> entries, DateOnly today)
    {
        var counts = entries.ToDictionary(entry => entry.Arm, entry => entry.Count, StringComparer.Ordinal);
        return new ExperimentRow(
            experiment.Name, StateOf(experiment, today), ExperimentWords.Of(experiment.Unit), experiment.UnitFact, experiment.Salt,
            [.. experiment.Arms.Select(arm => new ExperimentArmRow(arm.Name, arm.Weight, counts.GetValueOrDefault(arm.Name)))], experiment.From, experiment.To, experiment.Strategies)
        {
            ControlFromDay = experiment.ControlFromDay,
            ControlUntil = experiment.ControlUntil,
            Metric = experiment.Metric,
            MeasuredDays = experiment.MeasuredDays,
            MinimumEffect = experiment.MinimumEffect,
            MinimumEntries = experiment.MinimumEntries,
            ChangedBy = experiment.ChangedBy,
            ApprovedBy = experiment.ApprovedBy,
            StoppedOn = experiment.StoppedOn,
            StoppedWhy = experiment.StoppedWhy,
        };
    }

    private static string StateOf(Experiment experiment, DateOnly today) =>
        experiment.IsStopped(today) ? "stopped" : experiment.ApprovedBy is null ? "draft" : today < experiment.From ? "planned" : today <= experiment.To ? "running" : "measuring";
}

/// <summary>An arm of an experiment.</summary>
/// <param name="Name">champion, control, or challenger with a number.</param>
/// <param name="Weight">Its part of the sum of all weights.</param>
/// <param name="Entries">How many units have entered it.</param>
internal sealed record ExperimentArmRow(string Name, int Weight, int Entries);

/// <summary>An experiment with its history.</summary>
/// <param name="Experiment">As it is now.</param>
/// <param name="Etag">What a change names as the revision that was read.</param>
/// <param name="History">Its revisions, the latest first.</param>
internal sealed record ExperimentDocument(ExperimentRow Experiment, string Etag, IReadOnlyList<SettingRevision> History) : ISettingDocument;
