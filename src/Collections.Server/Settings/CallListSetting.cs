using System.Text.Json;
using Collections.Persistence.Settings;
using Collections.Server.Commands;
using Collections.Server.Scheduling;

namespace Collections.Server.Settings;

/// <summary>At which times of a business day the lists of calls are written by themselves; at none until somebody sets them.</summary>
internal static class CallListSetting
{
    /// <summary>The most times of a day.</summary>
    public const int Most = 24;

    /// <summary>The name of the setting of a portfolio.</summary>
    public static string NameOf(string portfolio) => $"call-lists/{portfolio}";

    /// <summary>The times of a stored revision, HH:mm, the earliest first.</summary>
    public static IReadOnlyList<string> Content(Setting? setting) => setting is null ? [] : JsonSerializer.Deserialize<List<string>>(setting.Content, JsonText.Options) ?? [];

    /// <summary>The times of a stored revision as minutes after midnight, the earliest first.</summary>
    public static IReadOnlyList<int> Minutes(Setting? setting) => [.. Content(setting).Select(ScheduleContent.Minute).OfType<int>().Order()];

    /// <summary>What is wrong with times; null where nothing is.</summary>
    public static string? Wrong(IReadOnlyList<string>? times)
    {
        if (times is not { Count: <= Most }) return $"Expected at most {Most} times of a day for call lists, found {times?.Count ?? 0}.";
        if (times.FirstOrDefault(time => ScheduleContent.Minute(time) is null) is { } bad) return $"Expected a time of day such as 08:00, found '{bad}'.";
        return times.GroupBy(time => time, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"Expected each time once, found '{twice.Key}' {twice.Count()} times." : null;
    }
}

/// <summary>When the lists of calls of a portfolio are written, as it is edited.</summary>
/// <param name="Portfolio">Its name.</param>
/// <param name="Times">HH:mm in the portfolio's zone, the earliest first: the first of a date writes the whole list, each later one what has changed.</param>
/// <param name="Folder">Where the files go.</param>
/// <param name="Date">The date in the portfolio's zone of which <paramref name="Today"/> speaks.</param>
/// <param name="Today">The times of that date, and what came of them; none where it is no business day.</param>
/// <param name="From">The business date from which the times hold; null where nobody has set any.</param>
/// <param name="Etag">What a change names as the revision that was read.</param>
/// <param name="History">The revisions, the latest first.</param>
internal sealed record CallListDocument(
    string Portfolio, IReadOnlyList<string> Times, string Folder, DateOnly Date, IReadOnlyList<Contacts.CallListDue> Today, DateOnly? From, string Etag, IReadOnlyList<SettingRevision> History) : ISettingDocument;

/// <summary>Other times for call lists.</summary>
/// <param name="Times">HH:mm in the portfolio's zone; none for never.</param>
/// <param name="From">The business date from which they hold.</param>
/// <param name="Reason">Why.</param>
internal sealed record CallListTimesChange(IReadOnlyList<string>? Times, DateOnly From, string? Reason);
