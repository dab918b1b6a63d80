using Collections.Persistence.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Collections.Persistence.Strategies;

namespace Collections.Server.Hosting;

/// <summary>
/// What of a database may have changed since something was worked out from it: each part is an expression of SQL, and what is
/// kept holds as long as the parts that it depends on read the same.
/// </summary>
internal static class DatabaseState
{
    /// <summary>The versions that have open cases or may open some, with the revision of each.</summary>
    public static readonly string Versions = $"(SELECT group_concat(id || '.' || revision) FROM strategy_version WHERE tenant_id = 1 AND status <> {(int)StrategyStatus.Draft})";

    /// <summary>The parameters that mappings gave all portfolios; what admins set of them is in <see cref="Settings"/>.</summary>
    public const string Parameters = "(SELECT group_concat(parameters) FROM portfolio WHERE tenant_id = 1)";

    /// <summary>The calendars, and what schedules say.</summary>
    public const string Calendars = "(SELECT group_concat(name || '.' || revision) FROM calendar WHERE tenant_id = 1) || (SELECT coalesce(group_concat(portfolio_id || '.' || revision), '') FROM schedule WHERE tenant_id = 1)";

    /// <summary>How many nights have begun and not ended.</summary>
    public static readonly string OpenNights = $"(SELECT count(*) FROM run WHERE tenant_id = 1 AND kind <> {(int)RunKind.Intraday} AND state = {(int)RunState.Started})";

    /// <summary>What admins have set: the roster among it.</summary>
    public const string Settings = "(SELECT group_concat(name || '.' || revision) FROM (SELECT name, max(revision) AS revision FROM setting WHERE tenant_id = 1 GROUP BY name))";

    /// <summary>Which facts are declared, and what rules may do with them.</summary>
    public const string Attributes = "(SELECT group_concat(ordinal || '.' || protected || '.' || readable) FROM attribute WHERE tenant_id = 1)";

    /// <summary>The files, those that are being taken in among them.</summary>
    public const string Feeds = "(SELECT max(number) || '.' || count(*) || '.' || sum(state) FROM feed WHERE tenant_id = 1)";

    /// <summary>The last file that was taken in.</summary>
    public static readonly string LastFeed = $"(SELECT max(number) FROM feed WHERE tenant_id = 1 AND state = {(int)FeedState.Applied})";

    /// <summary>The statement that reads parts together.</summary>
    public static string Select(params string[] parts) => "SELECT " + string.Join(" || '|' || ", parts.Select(part => $"coalesce({part}, '')"));

    /// <summary>Reads them.</summary>
    /// <param name="database">The database.</param>
    /// <param name="select">Of <see cref="Select"/>.</param>
    public static string Read(SqliteDatabase database, string select)
    {
        using var reader = database.OpenReader();
        return reader.Text(select)!;
    }
}
