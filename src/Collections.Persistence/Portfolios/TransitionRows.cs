using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>Adds to the transition matrix of a file.</summary>
internal static class TransitionRows
{
    private const string Upsert = $"""
        INSERT INTO transition(tenant_id, feed, company, product, currency, bucket_from, bucket_to, accounts, amount_before, amount)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (tenant_id, feed, company, product, currency, bucket_from, bucket_to) DO UPDATE
        SET accounts = accounts + excluded.accounts, amount_before = amount_before + excluded.amount_before, amount = amount + excluded.amount
        """;

    public static void Add(WriteSession session, FeedOpening feed, TransitionMatrix matrix)
    {
        Statement upsert = session.Prepare(Upsert);
        foreach ((Transition cell, TransitionTotals totals) in matrix.Cells)
        {
            upsert.Bind(1, feed.Number);
            upsert.Bind(2, cell.Company);
            upsert.Bind(3, cell.Product);
            upsert.Bind(4, cell.Currency);
            upsert.Bind(5, cell.FromBucket);
            upsert.Bind(6, cell.ToBucket);
            upsert.Bind(7, totals.Accounts);
            upsert.Bind(8, totals.AmountBefore);
            upsert.Bind(9, totals.AmountNow);
            upsert.Execute();
        }
    }
}
