using Collections.Domain.Experiments;
using Collections.Persistence.Experiments;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Settings;
using Collections.Server.Deployments;
using Collections.Server.People;
using Collections.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Experiments;

/// <summary>Reads and changes experiments. What has begun to count stays as it was said before; somebody else approves it.</summary>
internal sealed class ExperimentDesk(SqliteDatabase database, SettingStore store, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>All experiments, in the order of their names.</summary>
    public IReadOnlyList<ExperimentRow> All()
    {
        using var context = database.OpenContext();
        var entries = Entries(context.Set<ExperimentEntry>());
        return [.. ExperimentSetting.On(context, DateOnly.MaxValue).All.Select(experiment => ExperimentRow.Of(experiment, entries[experiment.Name], Today))];
    }

    /// <summary>An experiment with its history; null where none has the name.</summary>
    public ExperimentDocument? Find(string name)
    {
        var revisions = SettingStore.Revisions(database, ExperimentSetting.NameOf(name));
        if (revisions.Count == 0) return null;
        using var context = database.OpenContext();
        var row = ExperimentRow.Of(ExperimentSetting.Read(revisions[0]), Entries(context.Set<ExperimentEntry>().Where(entry => entry.Experiment == name))[name], Today);
        return new ExperimentDocument(row, SettingStore.Tag(revisions[0]), [.. revisions.Select(SettingRevision.Of)]);
    }

    /// <summary>Saves an experiment, which nobody has approved as it is then; gives why not.</summary>
    public async Task<ExperimentRefusal?> Save(Experiment wanted, string reason, string expected, Author by)
    {
        var latest = Latest(wanted.Name);
        if (latest is not null && HasEntries(wanted.Name) && ExperimentCheck.WrongChange(latest, wanted) is { } broken) return new ExperimentRefusal(broken, IsConflict: false);
        return await Write(wanted with { ChangedBy = by.Name, ApprovedBy = null, StoppedOn = latest?.StoppedOn, StoppedWhy = latest?.StoppedWhy }, reason, expected, by).ConfigureAwait(false);
    }

    /// <summary>Approves an experiment as it is: from the next run on cases enter it.</summary>
    public async Task<ExperimentRefusal?> Approve(Experiment experiment, string expected, Author by)
    {
        if (experiment.ApprovedBy is { } already) return new ExperimentRefusal($"Expected an experiment that nobody has approved as it is, found that {already} has.", IsConflict: false);
        if (by.Persons.Contains(experiment.ChangedBy, StringComparer.OrdinalIgnoreCase))
            return new ExperimentRefusal($"Expected the approval of somebody else than {experiment.ChangedBy}, who has changed it.", IsConflict: false);
        return await Write(experiment with { ApprovedBy = by.Name }, "approved", expected, by, changes: false).ConfigureAwait(false);
    }

    /// <summary>Stops an experiment: nobody enters it from today on, and its control is treated as anybody.</summary>
    public Task<ExperimentRefusal?> Stop(Experiment experiment, string why, string expected, Author by) => experiment.StoppedOn is { } stopped
        ? Task.FromResult<ExperimentRefusal?>(new ExperimentRefusal($"Expected an experiment that goes on, found that it was stopped on {stopped:yyyy-MM-dd}.", IsConflict: false))
        : Write(experiment with { StoppedOn = Today, StoppedWhy = why }, why, expected, by, changes: false);

    private async Task<ExperimentRefusal?> Write(Experiment experiment, string reason, string expected, Author by, bool changes = true)
    {
        // What was approved or stopped holds at once, whenever the plan itself began to hold.
        var from = changes ? Today : DateOnly.FromDayNumber(Math.Min(Today.DayNumber, experiment.From.DayNumber));
        return await store.Save(ExperimentSetting.NameOf(experiment.Name), experiment, new SettingChange(from, reason), expected, by.Name).ConfigureAwait(false) is { } conflict
            ? new ExperimentRefusal(conflict, IsConflict: true)
            : null;
    }

    /// <summary>An experiment as it was saved last; null where none has the name.</summary>
    public Experiment? Latest(string name) => SettingStore.Latest(database, ExperimentSetting.NameOf(name)) is { } setting ? ExperimentSetting.Read(setting) : null;

    private bool HasEntries(string name)
    {
        using var context = database.OpenContext();
        return context.Set<ExperimentEntry>().Any(entry => entry.TenantId == PersonStore.Tenant && entry.Experiment == name);
    }

    private static ILookup<string, (string Arm, int Count)> Entries(IQueryable<ExperimentEntry> entries) => entries.AsNoTracking()
        .Where(entry => entry.TenantId == PersonStore.Tenant)
        .GroupBy(entry => new { entry.Experiment, entry.Arm })
        .Select(group => new { group.Key.Experiment, group.Key.Arm, Count = group.Count() })
        .AsEnumerable()
        .ToLookup(group => group.Experiment, group => (group.Arm, group.Count), StringComparer.Ordinal);
}

/// <summary>Why an experiment was not changed.</summary>
/// <param name="Why">What was expected and what was found.</param>
/// <param name="IsConflict">Whether somebody else was faster.</param>
internal sealed record ExperimentRefusal(string Why, bool IsConflict);
