using Collections.Persistence;
using Collections.Persistence.Alerts;

namespace Collections.Server.Alerts;

/// <summary>Raises alerts and ends them, in the transaction of what happened: neither is there without the other.</summary>
internal static class AlertBook
{
    private const long Tenant = 1;

    /// <summary>Raises an alert; one of the same cause that is not over says what is known now, and is no new one.</summary>
    /// <param name="context">Of the writer's session.</param>
    /// <param name="cause">What it is about.</param>
    /// <param name="what">A sentence that names no person and no account, as it leaves by mail.</param>
    /// <param name="detail">What else was found, which stays in the house.</param>
    /// <param name="now">When.</param>
    public static void Raise(CollectionsContext context, AlertCause cause, string what, string? detail, DateTimeOffset now)
    {
        if (Open(context, cause) is { } open)
        {
            (open.What, open.Detail) = (what, detail);
            context.SaveChanges();
            return;
        }
        var numbers = context.Alerts.Where(alert => alert.TenantId == Tenant).Select(alert => alert.Number);
        context.Add(new Alert
        {
            TenantId = Tenant,
            Number = (numbers.Any() ? numbers.Max() : 0) + 1,
            Kind = cause.Kind,
            Cause = cause.Key,
            PortfolioId = cause.Portfolio,
            Feed = cause.Feed,
            Run = cause.Run,
            Date = cause.Date,
            What = what,
            Detail = detail,
            Since = now,
        });
        context.SaveChanges();
    }

    /// <summary>The alert of a cause is over, where there is one.</summary>
    public static void End(CollectionsContext context, AlertCause cause, string why, DateTimeOffset now)
    {
        if (Open(context, cause) is { } open) End(context, open, why, now);
    }

    /// <summary>An alert is over.</summary>
    public static void End(CollectionsContext context, Alert alert, string why, DateTimeOffset now)
    {
        (alert.OverAt, alert.OverWhy) = (now, why);
        context.SaveChanges();
    }

    /// <summary>Whether an alert of a cause is not over.</summary>
    public static bool Stands(CollectionsContext context, AlertCause cause) => Open(context, cause) is not null;

    /// <summary>The alerts that are not over.</summary>
    public static IQueryable<Alert> Open(CollectionsContext context) => context.Alerts.Where(alert => alert.TenantId == Tenant && alert.OverAt == null);

    private static Alert? Open(CollectionsContext context, AlertCause cause) => Open(context).FirstOrDefault(alert => alert.Cause == cause.Key);
}
