using System.Globalization;
using Collections.Persistence;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.TakeOns;
using Collections.Server.Deployments;
using Collections.Server.Nightly;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.TakeOns;

/// <summary>
/// Times in which the portfolio's runs decide and nothing leaves the house, as another system still does the work. Two different
/// persons end one, with the first date whose runs may send; what was kept back until then never leaves.
/// </summary>
internal sealed class ParallelTimes(SqliteDatabase database, TimeProvider time)
{
    private const long Tenant = 1;
    private const int LongestReason = 500;

    /// <summary>Whether nothing of a run of a date may ever leave.</summary>
    public static bool Holds(CollectionsContext context, long portfolio, DateOnly date) =>
        context.ParallelTimes.Any(one => one.TenantId == Tenant && one.PortfolioId == portfolio && (one.EndedAt == null || date < one.EndsOn));

    /// <summary>The time that is not over, or was ended last; null where there never was one.</summary>
    public ParallelTime? Latest()
    {
        using var context = database.OpenContext();
        return context.ParallelTimes.AsNoTracking().Where(one => one.TenantId == Tenant && one.PortfolioId == RunStores.Portfolio).OrderByDescending(one => one.Number).FirstOrDefault();
    }

    /// <summary>How it stands, with what was kept back so far.</summary>
    public ParallelState State()
    {
        var latest = Latest();
        var next = (RunRegister.LastDate(database) ?? DateOnly.MinValue).AddDays(1);
        using var context = database.OpenContext();
        using var reader = database.OpenReader();
        return new ParallelState(
            Holds(context, RunStores.Portfolio, next), latest?.BegunBy, latest?.BegunAt, latest?.Reason, latest?.EndsOn, latest?.FirstBy, latest?.EndReason, latest?.EndedBy,
            reader.Scalar("SELECT count(*) FROM run r CROSS JOIN outbox o ON o.tenant_id = 1 AND o.run = r.number WHERE r.tenant_id = 1 AND r.is_parallel = 1 AND o.state = 0"),
            reader.Scalar("SELECT coalesce(sum(b.cases), 0) FROM run r JOIN placement_batch b ON b.tenant_id = 1 AND b.run = r.number AND b.state < 2 WHERE r.tenant_id = 1 AND r.is_parallel = 1"));
    }

    /// <summary>Begins one: nothing of any run that begins from now on leaves.</summary>
    /// <returns>Why nothing was changed; null where it was.</returns>
    public Task<string?> Begin(Author author, string? reason) => database.Writer.Write(session =>
    {
        var context = session.Context();
        if (Wrong(reason, out var why) is { } wrong) return wrong;
        if (Open(context) is not null) return "The portfolio is worked in parallel already.";
        var numbers = context.ParallelTimes.Where(one => one.TenantId == Tenant).Select(one => one.Number);
        context.Add(new ParallelTime { TenantId = Tenant, Number = (numbers.Any() ? numbers.Max() : 0) + 1, PortfolioId = RunStores.Portfolio, BegunBy = author.Name, BegunAt = time.GetUtcNow(), Reason = why });
        context.SaveChanges();
        AuditLog.Append(context, time.GetUtcNow(), author.Name, "parallel.begin", "", why);
        return null;
    });

    /// <summary>Asks for its end; the second of two persons who name the same date ends it.</summary>
    /// <param name="author">Who asks.</param>
    /// <param name="endsOn">The first business date whose runs may send.</param>
    /// <param name="reason">Why.</param>
    /// <returns>Why nothing was changed; null where it was.</returns>
    public Task<string?> End(Author author, DateOnly endsOn, string? reason) => database.Writer.Write(session =>
    {
        var context = session.Context();
        if (Wrong(reason, out var why) is { } wrong) return wrong;
        if (Open(context) is not { } open) return "Expected a portfolio that is worked in parallel, found that it is not.";
        if (RunRegister.LastDate(database) is { } last && endsOn <= last) return string.Create(CultureInfo.InvariantCulture, $"Expected a date after {last:yyyy-MM-dd}, the last that was worked, found {endsOn:yyyy-MM-dd}.");
        var now = time.GetUtcNow();
        if (open.FirstBy is null || open.EndsOn != endsOn)
        {
            (open.EndsOn, open.FirstBy, open.FirstAt, open.EndReason) = (endsOn, author.Name, now, why);
            context.SaveChanges();
            AuditLog.Append(context, now, author.Name, "parallel.end-first", $"{endsOn:yyyy-MM-dd}", why);
            return null;
        }
        if (author.Persons.Contains(open.FirstBy, StringComparer.OrdinalIgnoreCase)) return $"Expected the word of a second person, found {open.FirstBy}, who was the first.";
        (open.EndedBy, open.EndedAt) = (author.Name, now);
        context.SaveChanges();
        AuditLog.Append(context, now, author.Name, "parallel.end", $"{endsOn:yyyy-MM-dd}", why);
        return null;
    });

    private static ParallelTime? Open(CollectionsContext context) => context.ParallelTimes.FirstOrDefault(one => one.TenantId == Tenant && one.PortfolioId == RunStores.Portfolio && one.EndedAt == null);

    private static string? Wrong(string? reason, out string why)
    {
        why = reason?.Trim() ?? "";
        return why.Length is > 0 and <= LongestReason ? null : $"Expected a reason of 1 to {LongestReason} characters, found {why.Length}.";
    }
}
