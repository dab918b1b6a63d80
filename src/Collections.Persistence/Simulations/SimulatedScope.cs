using Collections.Persistence.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Runs;

namespace Collections.Persistence.Simulations;

/// <summary>The night that would come next: it would deliver what no night has delivered yet.</summary>
internal static class SimulatedScope
{
    private static readonly string _select = $"""
        SELECT (SELECT coalesce(max(number), 0) FROM run WHERE tenant_id = {Tenant.Key}),
          (SELECT coalesce(max(last_feed), 0) FROM run WHERE tenant_id = {Tenant.Key} AND {RunScope.TellsNews("")}),
          (SELECT coalesce(max(number), 0) FROM feed WHERE tenant_id = {Tenant.Key} AND state = {(int)FeedState.Applied})
        """;

    public static RunScope Read(SqliteReader reader, DateOnly date)
    {
        Statement select = reader.Prepare(_select);
        select.Step();
        var scope = new RunScope(select.ColumnLong(0) + 1, date.DayNumber, select.ColumnLong(1), select.ColumnLong(2), new Dictionary<long, long>(), []);
        select.Reset();
        return scope;
    }
}
