using Collections.Persistence.Alerts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Alerts;
using Collections.Server.Deployments;
using Collections.Server.Mail;
using Collections.Server.Settings;
using Collections.Testing.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collections.Scenarios.Alerts;

/// <summary>What an office has raised, and its mail.</summary>
internal static class RaisedAlerts
{
    /// <summary>All alerts, the first first.</summary>
    public static IReadOnlyList<Alert> Of(SqliteDatabase database)
    {
        using var context = database.OpenContext();
        return [.. context.Alerts.OrderBy(alert => alert.Number)];
    }

    /// <summary>Kinds of those that are not over.</summary>
    public static IEnumerable<string> Standing(SqliteDatabase database) => Of(database).Where(alert => alert.OverAt is null).Select(alert => alert.Kind);

    /// <summary>From now on they leave for an address, by a mail server of this machine.</summary>
    public static async Task<AlertMail> MailTo(SqliteDatabase database, MailSink sink, TimeProvider time, string language = "en", params string[] to)
    {
        var saved = await new SettingStore(database, time).Save(AlertSetting.NameOf("sample"), new AlertAddresses(to.Length == 0 ? ["night@example.test"] : to, language), new SettingChange(DateOnly.MinValue, "who has the night"), SettingStore.Unset, "ana");
        saved.ShouldBeNull();
        return new AlertMail(database, new MailSettings("127.0.0.1", sink.Port, "collections@example.test", UsesTls: false), time, NullLogger<AlertMail>.Instance);
    }
}
