using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Overrides;
using Collections.Persistence.Journal;
using Collections.Persistence.Overrides;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Nightly;
using Collections.Server.People;

namespace Collections.Server.Overrides;

/// <summary>
/// Orders and releases overrides: all of one wish, and the audit, in one transaction. Then each account hears of it by the way of
/// the day, so that its cases are where they were ordered to at once; what the day does not reach the night does.
/// </summary>
internal sealed class OverrideDesk(SqliteDatabase database, DayDesk day, TimeProvider time)
{
    private const string Source = "people";
    private const string ReleasedEvent = "override released";

    /// <summary>Orders the same for each account; gives how many there are now.</summary>
    public async Task<int> Set(IReadOnlyList<AccountId> accounts, OverrideOrder order)
    {
        await database.Writer.Write(session => Insert(session, accounts, order)).ConfigureAwait(false);
        await Tell(accounts, OverrideOrder.EventName).ConfigureAwait(false);
        return accounts.Count;
    }

    /// <summary>Releases overrides from the business date on.</summary>
    public async Task<int> Release(IReadOnlyList<(long Number, AccountId Account)> overrides, string why, string by, DateOnly today)
    {
        await database.Writer.Write(session => Release(session, overrides, (why, by), today)).ConfigureAwait(false);
        await Tell([.. overrides.Select(one => one.Account).Distinct()], ReleasedEvent).ConfigureAwait(false);
        return overrides.Count;
    }

    private int Insert(WriteSession session, IReadOnlyList<AccountId> accounts, OverrideOrder order)
    {
        var context = session.Context();
        var number = context.Set<Override>().Where(row => row.TenantId == PersonStore.Tenant).Max(row => (long?)row.Number) ?? 0;
        foreach (var account in accounts)
        {
            context.Add(new Override
            {
                TenantId = PersonStore.Tenant,
                CustomerId = account.Customer.Value,
                Number = ++number,
                AccountId = account.Value,
                OfCustomer = order.IsOfCustomer,
                Kind = order.Kind,
                Target = order.Target,
                Value = order.Value,
                Why = order.Why,
                FromOn = order.From,
                Until = order.Until,
                SetBy = order.By,
                SetAt = time.GetUtcNow(),
            });
        }
        context.SaveChanges();
        var what = string.Create(CultureInfo.InvariantCulture, $"{accounts.Count} {(order.IsOfCustomer ? "customers" : "accounts")}, {OverrideWords.Of(order.Kind)} {order.Target} {order.Value}, {order.Sentence()}");
        AuditLog.Append(context, time.GetUtcNow(), order.By, "override.set", "", what);
        return accounts.Count;
    }

    private int Release(WriteSession session, IReadOnlyList<(long Number, AccountId Account)> overrides, (string Why, string By) what, DateOnly today)
    {
        var context = session.Context();
        foreach (var (number, account) in overrides)
        {
            var row = context.Set<Override>().First(found => found.TenantId == PersonStore.Tenant && found.CustomerId == account.Customer.Value && found.Number == number);
            (row.ReleasedOn, row.ReleasedBy, row.ReleasedWhy) = (today, what.By, what.Why);
        }
        context.SaveChanges();
        AuditLog.Append(context, time.GetUtcNow(), what.By, "override.release", "", string.Create(CultureInfo.InvariantCulture, $"{overrides.Count} overrides: {what.Why}"));
        return overrides.Count;
    }

    private async Task Tell(IReadOnlyList<AccountId> accounts, string name)
    {
        if (accounts.Count > 0) await day.ReactAll(at => [.. accounts.Select(account => new ReceivedEvent(Source, null, account, name, at, null))]).ConfigureAwait(false);
    }
}
