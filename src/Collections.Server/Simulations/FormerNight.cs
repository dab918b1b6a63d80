using System.Globalization;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Collections.Server.Hosting;

namespace Collections.Server.Simulations;

/// <summary>
/// The night of the version that the last simulation compared with: it stays the same while the draft is changed, so it
/// is not worked again.
/// </summary>
/// <param name="Key">All that it depends on.</param>
/// <param name="Tally">What it did.</param>
internal sealed record FormerNight(string Key, NightTally Tally)
{
    private static readonly string SelectState = DatabaseState.Select(
        DatabaseState.Versions,
        "(SELECT max(number) FROM run WHERE tenant_id = 1)",
        "(SELECT max(number) FROM inbox WHERE tenant_id = 1)",
        "(SELECT count(*) FROM inbox WHERE tenant_id = 1 AND state = 0)",
        DatabaseState.Parameters,
        DatabaseState.Feeds,
        DatabaseState.Attributes,
        DatabaseState.Calendars);

    private static readonly string SelectWorking = $"SELECT count(*) FROM run WHERE tenant_id = 1 AND kind <> {(int)RunKind.Intraday} AND state = {(int)RunState.Started}";

    /// <summary>What the night of a version depends on; null while a night is being worked, as cases move then.</summary>
    public static string? KeyOf(SqliteDatabase database, long version, IReadOnlyList<DateOnly> dates, bool everybody)
    {
        using var reader = database.OpenReader();
        return reader.Scalar(SelectWorking) > 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{version}|{dates[0]:yyyy-MM-dd}|{dates.Count}|{everybody}|{reader.Text(SelectState)}");
    }
}
