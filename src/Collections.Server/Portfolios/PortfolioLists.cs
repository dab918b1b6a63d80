using Collections.Domain.Accounts;
using Collections.Persistence.Accounts;
using Collections.Persistence.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Collections.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Portfolios;

/// <summary>Portfolios with their sums, and the files that told of them.</summary>
internal sealed class PortfolioLists(SqliteDatabase database)
{
    private const long Tenant = 1;
    private const string SelectAccounts = "SELECT portfolio_id, id, f_total_due FROM account WHERE tenant_id = 1 AND id & 2048 = 0 ORDER BY id";

    /// <summary>All portfolios by name; reads every account once.</summary>
    public IReadOnlyList<PortfolioSummary> All()
    {
        using var context = database.OpenContext();
        var sums = Sums();
        var positions = context.Set<Feed>().AsNoTracking().Where(feed => feed.TenantId == Tenant && feed.State == FeedState.Applied)
            .GroupBy(feed => feed.PortfolioId).Select(group => new { group.Key, Last = group.Max(feed => feed.Position) }).ToDictionary(pair => pair.Key, pair => pair.Last);
        var runs = context.Set<Run>().AsNoTracking().Where(run => run.TenantId == Tenant && run.State == RunState.Finished && run.Kind != RunKind.Intraday && run.Kind != RunKind.Migration && run.Kind != RunKind.Withdrawal && run.Kind != RunKind.TakeOn)
            .GroupBy(run => run.PortfolioId).Select(group => new { group.Key, Last = group.Max(run => run.BusinessDate) }).ToDictionary(pair => pair.Key, pair => pair.Last);
        return [.. context.Set<Portfolio>().AsNoTracking().Where(portfolio => portfolio.TenantId == Tenant).AsEnumerable()
            .OrderBy(portfolio => portfolio.Name, StringComparer.Ordinal)
            .Select(portfolio => Summary(
                portfolio,
                sums.GetValueOrDefault(portfolio.Id),
                positions.TryGetValue(portfolio.Id, out var position) ? position : null,
                runs.TryGetValue(portfolio.Id, out var run) ? run : null))];
    }

    /// <summary>The files, the latest first.</summary>
    public Page<FeedRow> Feeds(PageOf page)
    {
        using var context = database.OpenContext();
        var feeds = context.Set<Feed>().AsNoTracking().Where(feed => feed.TenantId == Tenant);
        return new Page<FeedRow>([.. feeds.OrderByDescending(feed => feed.Number).Skip(page.Skip).Take(page.Size).AsEnumerable().Select(FeedRow.Of)], feeds.LongCount());
    }

    private static PortfolioSummary Summary(Portfolio portfolio, Sum sum, DateOnly? position, DateOnly? run) =>
        new(portfolio.Id, portfolio.Name, sum.Accounts, sum.Customers, MoneyText.Of(sum.Balance), position, run);

    private Dictionary<long, Sum> Sums()
    {
        var sums = new Dictionary<long, Sum>();
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectAccounts);
        while (select.Step())
        {
            ref var sum = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums, select.ColumnLong(0), out _);
            var customer = select.ColumnLong(1) >> AccountId.OrdinalBits;
            sum = new Sum(sum.Accounts + 1, sum.Customers + (sum.Accounts == 0 || sum.Last != customer ? 1 : 0), sum.Balance + select.ColumnLong(2), customer);
        }
        return sums;
    }

    private readonly record struct Sum(long Accounts, long Customers, long Balance, long Last);
}
