using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Placements;

/// <summary>What firms were not told while another system still did the work: they are never told of it here.</summary>
public static class KeptBackNews
{
    private static readonly string[] _settle =
    [
        .. new[] { "placed_account", "placed_payment", "placement_event" }.Select(table => $"UPDATE {table} SET told = 0 WHERE tenant_id = {Tenant.Key} AND told IS NULL"),
    ];

    /// <summary>Of what came up to now nothing is owed to firms.</summary>
    public static void Settle(WriteSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        foreach (string sql in _settle)
            session.Prepare(sql).Execute();
    }
}
