using System.Runtime.CompilerServices;
using Collections.Persistence;
using Collections.Persistence.Alerts;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Alerts;

/// <summary>Alerts, the latest first; how many stand; and that somebody takes note of one.</summary>
internal sealed class AlertList(SqliteDatabase database, TimeProvider time)
{
    public const string Open = "open";
    public const string Noted = "noted";
    public const string Over = "over";

    private const long Tenant = 1;
    private const int LongestWords = 500;

    // Nights, files and people raise and end alerts in their own transactions, which nobody else hears of.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public static IReadOnlyList<string> States { get; } = [Open, Noted, Over];

    /// <summary>A page of the alerts of a state and a kind; null takes any.</summary>
    public Page<AlertRow> Find(string? state, string? kind, PageOf page)
    {
        using var context = database.OpenContext();
        var found = Of(context, state).Where(alert => kind == null || alert.Kind == kind);
        var names = context.Portfolios.AsNoTracking().Where(portfolio => portfolio.TenantId == Tenant).ToDictionary(portfolio => portfolio.Id, portfolio => portfolio.Name);
        return new Page<AlertRow>(
            [.. found.OrderByDescending(alert => alert.Number).Skip(page.Skip).Take(page.Size).AsEnumerable().Select(alert => AlertRow.Of(alert, names.GetValueOrDefault(alert.PortfolioId, "")))], found.LongCount());
    }

    /// <summary>An alert; null where there is none of the number.</summary>
    public AlertRow? Find(long number)
    {
        using var context = database.OpenContext();
        return Of(context, state: null).FirstOrDefault(alert => alert.Number == number) is { } alert
            ? AlertRow.Of(alert, context.Portfolios.Where(portfolio => portfolio.TenantId == Tenant && portfolio.Id == alert.PortfolioId).Select(portfolio => portfolio.Name).FirstOrDefault() ?? "")
            : null;
    }

    /// <summary>How many are not over.</summary>
    public AlertCount Count()
    {
        using var context = database.OpenContext();
        return new AlertCount(Of(context, Open).LongCount(), Of(context, Noted).LongCount());
    }

    /// <summary>How many are not over, now and whenever that changes, until the listener leaves.</summary>
    public async IAsyncEnumerable<AlertCount> Listen([EnumeratorCancellation] CancellationToken leaves)
    {
        var told = Count();
        yield return told;
        using var clock = new PeriodicTimer(Pause, time);
        while (await clock.WaitForNextTickAsync(leaves).ConfigureAwait(false))
        {
            var now = Count();
            if (now == told) continue;
            told = now;
            yield return told;
        }
    }

    /// <summary>Somebody takes note of an alert, whether it is over or not, and says what is done about it.</summary>
    /// <returns>Why nothing was changed; null where it was.</returns>
    public Task<string?> Note(long number, string? words, string by) => database.Writer.Write(session =>
    {
        var text = words?.Trim() ?? "";
        if (text.Length is 0 or > LongestWords) return $"Expected in words what is done about the alert, 1 to {LongestWords} characters, found {text.Length}.";
        var context = session.Context();
        var alert = context.Alerts.Single(row => row.TenantId == Tenant && row.Number == number);
        if (alert.NotedBy is { } other) return $"Expected an alert of which nobody has taken note, found that {other} has.";
        (alert.NotedBy, alert.NotedAt, alert.NotedWords) = (by, time.GetUtcNow(), text);
        context.SaveChanges();
        AuditLog.Append(context, time.GetUtcNow(), by, "alert.note", alert.Cause, text);
        return null;
    });

    private static IQueryable<Alert> Of(CollectionsContext context, string? state)
    {
        var all = context.Alerts.AsNoTracking().Where(alert => alert.TenantId == Tenant);
        return state switch
        {
            Open => all.Where(alert => alert.OverAt == null && alert.NotedBy == null),
            Noted => all.Where(alert => alert.OverAt == null && alert.NotedBy != null),
            Over => all.Where(alert => alert.OverAt != null),
            _ => all,
        };
    }
}
