using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.People;

namespace Collections.Server.Audit;

/// <summary>Who did what, the latest first.</summary>
internal static class AuditEndpoints
{
    private const int PageSize = 50;

    public static void Map(RouteGroupBuilder audit) => audit.MapGet("/", Read).WithName("ReadAudit");

    private static AuditPage Read(int? page, string? by, string? subject, SqliteDatabase database)
    {
        using var context = database.OpenContext();
        var entries = context.Set<AuditEntry>().Where(entry => entry.TenantId == PersonStore.Tenant
            && (by == null || entry.Who == by) && (subject == null || entry.Subject == subject));
        var items = entries.OrderByDescending(entry => entry.Number).Skip(Math.Max(0, (page ?? 1) - 1) * PageSize).Take(PageSize).ToList();
        return new AuditPage([.. items.Select(entry => new AuditRow(entry.At, entry.Who, entry.What, entry.Subject, entry.Detail))], entries.LongCount());
    }
}

/// <summary>Fifty deeds of the audit; pages are counted from 1.</summary>
internal sealed record AuditPage(IReadOnlyList<AuditRow> Items, long Total);

/// <summary>A deed.</summary>
/// <param name="At">When.</param>
/// <param name="By">Person, program (<c>key:NAME</c>) or operator at the command line.</param>
/// <param name="What">As in strategy.publish.</param>
/// <param name="Subject">Name of what it was done to.</param>
/// <param name="Detail">What else there is to know.</param>
internal sealed record AuditRow(DateTimeOffset At, string By, string What, string Subject, string? Detail);
