using System.Text.Json;
using Collections.Domain.Queues;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Commands;
using Collections.Server.Hosting;

namespace Collections.Server.Settings;

/// <summary>Who works which queue: as it was set here, and until then as the file beside the strategies says.</summary>
internal static class RosterSetting
{
    public const string Name = "roster";

    /// <summary>The most people on a roster.</summary>
    public const int MostCollectors = 5000;

    /// <summary>The roster that the next run takes; a run in progress keeps the one it began with.</summary>
    public static Roster Read(SqliteDatabase database) => SettingStore.Latest(database, Name) is { } set
        ? RosterFile.Parse(set.Content, $"setting '{Name}'")
        : RosterFile.Read(WorkflowsFolder.Find());

    /// <summary>What is wrong with a roster; null where nothing is.</summary>
    public static string? Wrong(IReadOnlyList<RosterRow>? rows)
    {
        if (rows is not { Count: <= MostCollectors }) return $"Expected at most {MostCollectors} collectors, found {rows?.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}.";
        foreach (var row in rows)
        {
            if (string.IsNullOrWhiteSpace(row.Name)) return "Expected a name for every collector, found one without.";
            if (row.Capacity is < 1) return $"{row.Name}: a capacity from 1 was expected, found {row.Capacity}.";
            if ((row.Queues ?? []).Concat(row.Skills ?? []).Any(string.IsNullOrWhiteSpace)) return $"{row.Name}: names of queues and skills were expected, found an empty one.";
        }
        return rows.GroupBy(row => row.Name.Trim(), StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"Expected each collector once, found '{twice.Key}' {twice.Count()} times." : null;
    }
}

/// <summary>A collector on the roster.</summary>
/// <param name="Name">As cases name the collector.</param>
/// <param name="Queues">Whose cases the collector takes.</param>
/// <param name="Skills">What cases may ask for.</param>
/// <param name="Absences">Dates on which the collector takes no new cases.</param>
/// <param name="Capacity">Open cases at once, in place of what steps say; null for what they say.</param>
internal sealed record RosterRow(string Name, IReadOnlyList<string>? Queues, IReadOnlyList<string>? Skills, IReadOnlyList<DateOnly>? Absences, int? Capacity)
{
    public static RosterRow Of(Collector collector) => new(collector.Name, collector.Queues, collector.Skills, collector.Absences, collector.Capacity);
}

/// <summary>The roster as it is edited.</summary>
/// <param name="Collectors">By name.</param>
/// <param name="IsFromFile">Whether nobody has changed it here, so that roster.json beside the strategies holds.</param>
/// <param name="Etag">What a change names as the revision that was read.</param>
/// <param name="History">Its revisions, the latest first.</param>
internal sealed record RosterDocument(IReadOnlyList<RosterRow> Collectors, bool IsFromFile, string Etag, IReadOnlyList<SettingRevision> History) : ISettingDocument
{
    public static RosterDocument Of(SqliteDatabase database)
    {
        var revisions = SettingStore.Revisions(database, RosterSetting.Name);
        return new RosterDocument(
            [.. RosterSetting.Read(database).Collectors.Select(RosterRow.Of)], revisions.Count == 0, SettingStore.Tag(revisions.Count > 0 ? revisions[0] : null), [.. revisions.Select(SettingRevision.Of)]);
    }

    /// <summary>As roster.json has it.</summary>
    public byte[] ToFile() => JsonSerializer.SerializeToUtf8Bytes(Collectors, JsonText.Options);
}

/// <summary>All who are on the roster from now on.</summary>
internal sealed record RosterChange(IReadOnlyList<RosterRow>? Collectors, string? Reason);
