using System.Text.Json;
using Collections.Persistence;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Settings;
using Collections.Server.Commands;
using Collections.Server.Mail;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Settings;

/// <summary>To which addresses alerts of a portfolio leave by mail; to none until somebody sets them.</summary>
internal static class AlertSetting
{
    /// <summary>The most addresses of a portfolio.</summary>
    public const int Most = 20;

    private const long Tenant = 1;

    /// <summary>The languages in which mails are written.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "es"];

    /// <summary>The name of the setting of a portfolio.</summary>
    public static string NameOf(string portfolio) => $"alerts/{portfolio}";

    /// <summary>What a stored revision says.</summary>
    public static AlertAddresses Content(Setting? setting) => (setting is null ? null : JsonSerializer.Deserialize<AlertAddresses>(setting.Content, JsonText.Options)) ?? new AlertAddresses([], Languages[0]);

    /// <summary>Where alerts of a portfolio go now.</summary>
    public static AlertAddresses Of(CollectionsContext context, long portfolio)
    {
        if (context.Portfolios.Where(row => row.TenantId == Tenant && row.Id == portfolio).Select(row => row.Name).FirstOrDefault() is not { } name) return Content(null);
        var setting = NameOf(name);
        return Content(context.Settings.AsNoTracking().Where(row => row.TenantId == Tenant && row.Name == setting).OrderByDescending(row => row.Revision).FirstOrDefault());
    }

    /// <summary>What is wrong with addresses; null where nothing is.</summary>
    public static string? Wrong(AlertAddresses? addresses)
    {
        if (addresses?.To is not { Count: <= Most } to) return $"Expected at most {Most} addresses for alerts, found {addresses?.To?.Count ?? 0}.";
        if (to.FirstOrDefault(address => !Mailer.IsAddress(address)) is { } bad) return $"Expected one e-mail address, such as name@example.com, found '{bad}'.";
        if (to.GroupBy(address => address, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice) return $"Expected each address once, found '{twice.Key}' {twice.Count()} times.";
        return Languages.Contains(addresses.Language) ? null : $"Expected the language {string.Join(" or ", Languages)}, found '{addresses.Language}'.";
    }
}

/// <summary>To whom alerts leave by mail.</summary>
/// <param name="To">Addresses, none for nobody.</param>
/// <param name="Language">en or es.</param>
internal sealed record AlertAddresses(IReadOnlyList<string> To, string Language);

/// <summary>The addresses of a portfolio as they are edited.</summary>
/// <param name="Portfolio">Its name.</param>
/// <param name="To">Addresses, none for nobody.</param>
/// <param name="Language">en or es.</param>
/// <param name="HasMailServer">Whether the server knows a mail server: without one nothing leaves.</param>
/// <param name="Etag">What a change names as the revision that was read.</param>
/// <param name="History">The revisions, the latest first.</param>
internal sealed record AlertAddressesDocument(string Portfolio, IReadOnlyList<string> To, string Language, bool HasMailServer, string Etag, IReadOnlyList<SettingRevision> History) : ISettingDocument
{
    public static AlertAddressesDocument Of(SqliteDatabase database, string portfolio, bool hasMailServer)
    {
        var revisions = SettingStore.Revisions(database, AlertSetting.NameOf(portfolio));
        var latest = revisions.Count > 0 ? revisions[0] : null;
        var (to, language) = AlertSetting.Content(latest);
        return new AlertAddressesDocument(portfolio, to, language, hasMailServer, SettingStore.Tag(latest), [.. revisions.Select(SettingRevision.Of)]);
    }
}

/// <summary>Other addresses for alerts.</summary>
/// <param name="To">All of them.</param>
/// <param name="Language">en or es.</param>
/// <param name="Reason">Why.</param>
internal sealed record AlertAddressesChange(IReadOnlyList<string>? To, string? Language, string? Reason);
