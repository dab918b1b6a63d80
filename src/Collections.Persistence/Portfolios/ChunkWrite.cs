using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>Writes one chunk within the writer's transaction.</summary>
internal static class ChunkWrite
{
    public static void Run(WriteSession session, FeedOpening feed, FactCatalog catalog, StoredTexts texts, NewRows added, ChunkWork work)
    {
        texts.Store(session, texts.Count);
        added.Write(session);
        var accounts = new AccountRows(session, feed, catalog);
        var customers = new CustomerRows(session);
        var novelties = new NoveltyRows(session, feed);
        for (int row = 0; row < work.Chunk.Count; row++)
        {
            if (work.Decisions.WritesCustomer[row] && !work.Stored.IsNewCustomer[row])
                customers.Write(work.Chunk, row, work.Stored.AccountIds[row]);
            Write(accounts, novelties, work, row);
        }

        accounts.Finish();
        novelties.Finish();
        TransitionRows.Add(session, feed, work.Decisions.Transitions);
        FeedLedger.AddTotals(session, feed.Number, work.Decisions.Totals);
    }

    private static void Write(AccountRows accounts, NoveltyRows novelties, ChunkWork work, int row)
    {
        switch (work.Decisions.Actions[row])
        {
            case RowAction.Update:
                accounts.Update(work, row);
                novelties.Write(work, row);
                break;
            case RowAction.Confirm:
                accounts.Confirm(work, row);
                novelties.Write(work, row);
                break;
            case RowAction.Sighting:
                accounts.Sight(work, row);
                break;
            default:
                break;
        }
    }
}
