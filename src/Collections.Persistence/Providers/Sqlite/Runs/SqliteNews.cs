using Collections.Domain.Novelties;
using Collections.Engine.Runs;
using Collections.Persistence.Facts;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Which accounts have something to hear that files have brought.</summary>
public sealed class SqliteNews(SqliteDatabase database)
{
    private static readonly string _select = $"""
        SELECT DISTINCT n.account_id FROM feed f JOIN novelty n ON n.tenant_id = f.tenant_id AND n.feed = f.number
        WHERE f.tenant_id = {Tenant.Key} AND f.number > ?1 AND f.number <= ?2 AND f.state = {(int)FeedState.Applied} AND n.kind & {(int)NoveltyKind.Delivered} <> 0 ORDER BY 1
        """;

    /// <summary>The accounts of which the files that a run delivers say something, ascending.</summary>
    public IReadOnlyList<long> Of(RunTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        using SqliteReader reader = database.OpenReader();
        RunScope scope = RunScope.Read(reader.Prepare, ticket.Number);
        Statement select = reader.Prepare(_select);
        select.Bind(1, scope.FeedsAfter);
        select.Bind(2, scope.LastFeed);
        var accounts = new List<long>();
        while (select.Step())
            accounts.Add(select.ColumnLong(0));
        return accounts;
    }
}
