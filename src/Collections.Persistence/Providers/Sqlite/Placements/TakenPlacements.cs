using Collections.Persistence.Placements;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Placements;

/// <summary>Placements that another system has made: the firms have their files, and have been told of what came since.</summary>
public static class TakenPlacements
{
    private static readonly string[] _settle =
    [
        $"UPDATE placement_batch SET state = {(int)BatchState.Released} WHERE tenant_id = {Tenant.Key} AND run = ?1",
        .. new[] { "placed_account", "placed_payment" }.Select(table => $"UPDATE {table} SET told = 0 WHERE tenant_id = {Tenant.Key} AND run = ?1 AND told IS NULL"),
    ];

    /// <summary>Of the placements of a run: no file is owed for them. Accounts that came with their customers and payments up to now are noted, and told to nobody.</summary>
    /// <param name="session">The write.</param>
    /// <param name="run">The run that took them on.</param>
    /// <param name="date">Its business date.</param>
    public static void Settle(WriteSession session, long run, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(session);
        PlacementNotes.Add(session, run, date);
        foreach (string sql in _settle)
        {
            Statement settle = session.Prepare(sql);
            settle.Bind(1, run);
            settle.Execute();
        }
    }
}
