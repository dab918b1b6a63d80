using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>Adds to the transition matrix of a file. The amount is the total due now, or before for what left.</summary>
internal static class TransitionRows
{
    private const string Upsert = $"""
        INSERT INTO transition(tenant_id, feed, company, product, bucket_from, bucket_to, accounts, amount) VALUES ({PortfolioSql.Tenant}, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (tenant_id, feed, company, product, bucket_from, bucket_to) DO UPDATE
        SET accounts = accounts + excluded.accounts, amount = amount + excluded.amount
        """;

    public static void Add(WriteSession session, FeedOpening feed, TransitionMatrix matrix)
    {
        Statement upsert = session.Prepare(Upsert);
        foreach ((Transition cell, TransitionTotals totals) in matrix.Cells)
        {
            upsert.Bind(1, feed.Number);
            upsert.Bind(2, cell.Company);
            upsert.Bind(3, cell.Product);
            upsert.Bind(4, cell.FromBucket);
            upsert.Bind(5, cell.ToBucket);
            upsert.Bind(6, totals.Accounts);
            upsert.Bind(7, cell.ToBucket == Transition.Outside ? totals.AmountBefore : totals.AmountNow);
            upsert.Execute();
        }
    }
}
