using System.Globalization;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Collections.Persistence.Strategies;

namespace Collections.Server.Simulations;

/// <summary>
/// The night of the version that the last simulation compared with: it stays the same while the draft is changed, so it
/// is not worked again.
/// </summary>
/// <param name="Key">All that it depends on.</param>
/// <param name="Tally">What it did.</param>
internal sealed record FormerNight(string Key, NightTally Tally)
{
    private static readonly string SelectState = $"""
        SELECT (SELECT group_concat(id || '.' || revision) FROM strategy_version WHERE tenant_id = 1 AND status <> {(int)StrategyStatus.Draft}),
          (SELECT max(number) FROM run WHERE tenant_id = 1), (SELECT max(number) FROM inbox WHERE tenant_id = 1),
          (SELECT count(*) FROM inbox WHERE tenant_id = 1 AND state = 0), (SELECT group_concat(parameters) FROM portfolio WHERE tenant_id = 1),
          (SELECT max(number) || '.' || count(*) || '.' || sum(state) FROM feed WHERE tenant_id = 1), (SELECT count(*) FROM attribute WHERE tenant_id = 1),
          (SELECT count(*) FROM run WHERE tenant_id = 1 AND kind <> {(int)RunKind.Intraday} AND state = {(int)RunState.Started})
        """;

    /// <summary>What the night of a version depends on; null while a night is being worked, as cases move then.</summary>
    public static string? KeyOf(SqliteDatabase database, long version, IReadOnlyList<DateOnly> dates, bool everybody)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectState);
        select.Step();
        var isStill = select.ColumnLong(7) == 0;
        var key = string.Create(
            CultureInfo.InvariantCulture,
            $"{version}|{dates[0]:yyyy-MM-dd}|{dates.Count}|{everybody}|{select.Text(0)}|{select.ColumnLong(1)}|{select.ColumnLong(2)}|{select.ColumnLong(3)}|{select.Text(4)}|{select.Text(5)}|{select.ColumnLong(6)}");
        select.Reset();
        return isStill ? key : null;
    }
}
