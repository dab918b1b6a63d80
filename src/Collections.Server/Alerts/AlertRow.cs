using System.Globalization;
using Collections.Persistence.Alerts;

namespace Collections.Server.Alerts;

/// <summary>An alert of a list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">feedRefused, feedMissing, outboundHeld or nightFailed.</param>
/// <param name="State">open, noted or over.</param>
/// <param name="Portfolio">Name of the portfolio; empty where none has come yet.</param>
/// <param name="Date">The business date of the night; of a refused file its position.</param>
/// <param name="Feed">The feed that it is about; null where it is about none.</param>
/// <param name="Run">The run that it is about; null where it is about none.</param>
/// <param name="What">What has happened, with figures.</param>
/// <param name="Detail">What else was found, which no mail tells; null where nothing.</param>
/// <param name="Since">When it happened first.</param>
/// <param name="NotedBy">Who has taken note; null where nobody has.</param>
/// <param name="NotedAt">When.</param>
/// <param name="NotedWords">What is done about it.</param>
/// <param name="OverAt">When it was over; null while it is not.</param>
/// <param name="OverWhy">By what.</param>
/// <param name="MailedAt">When the mail that tells of it left; null where none has.</param>
/// <param name="MailFailure">Why the last try to send a mail came to nothing; null where none did.</param>
internal sealed record AlertRow(
    string Id, string Kind, string State, string Portfolio, DateOnly Date, string? Feed, long? Run, string What, string? Detail, DateTimeOffset Since, string? NotedBy, DateTimeOffset? NotedAt, string? NotedWords, DateTimeOffset? OverAt, string? OverWhy, DateTimeOffset? MailedAt, string? MailFailure)
{
    public static AlertRow Of(Alert alert, string portfolio) => new(
        alert.Number.ToString(CultureInfo.InvariantCulture), alert.Kind, StateOf(alert), portfolio, alert.Date, alert.Feed, alert.Run, alert.What, alert.Detail, alert.Since,
        alert.NotedBy, alert.NotedAt, alert.NotedWords, alert.OverAt, alert.OverWhy, alert.MailedAt, alert.MailFailure);

    private static string StateOf(Alert alert) => alert.OverAt is not null ? AlertList.Over : alert.NotedBy is not null ? AlertList.Noted : AlertList.Open;
}

/// <summary>How many alerts are not over.</summary>
/// <param name="Open">Those that wait for somebody to take note.</param>
/// <param name="Noted">Those of which somebody has.</param>
internal sealed record AlertCount(long Open, long Noted);

/// <summary>That somebody has taken note of an alert.</summary>
/// <param name="Words">What is done about it.</param>
internal sealed record AlertNote(string? Words);
