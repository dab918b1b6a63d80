using System.Text.Json;
using Collections.Domain.Experiments;
using Collections.Persistence;
using Collections.Persistence.Settings;
using Collections.Server.Commands;
using Collections.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Experiments;

/// <summary>Experiments as they are kept: a setting each, whose revisions are their history.</summary>
internal static class ExperimentSetting
{
    private const string Prefix = "experiment/";

    /// <summary>The name of the setting of an experiment.</summary>
    public static string NameOf(string experiment) => Prefix + experiment;

    /// <summary>Whether a setting is an experiment.</summary>
    public static bool Is(string setting) => setting.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The experiments that hold on a business date.</summary>
    public static ExperimentBook On(CollectionsContext context, DateOnly date) => new([.. context.Set<Setting>().AsNoTracking()
        .Where(setting => setting.TenantId == PersonStore.Tenant && setting.Name.StartsWith(Prefix) && setting.From <= date)
        .AsEnumerable()
        .GroupBy(setting => setting.Name, StringComparer.Ordinal)
        .OrderBy(revisions => revisions.Key, StringComparer.Ordinal)
        .Select(revisions => Read(revisions.MaxBy(setting => setting.Revision)!))]);

    /// <summary>The experiment of a revision.</summary>
    public static Experiment Read(Setting setting) =>
        JsonSerializer.Deserialize<Experiment>(setting.Content, JsonText.Options) ?? throw new InvalidOperationException($"setting '{setting.Name}', revision {setting.Revision}: an experiment was expected, found none");
}
