using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Runs;

/// <summary>The runs of the database, the latest first.</summary>
internal sealed class RunLists(SqliteDatabase database)
{
    private const long Tenant = 1;

    /// <summary>At most so many runs, of one kind or of all.</summary>
    public IReadOnlyList<RunSummary> Latest(RunKind? kind, int skip, int limit)
    {
        using var context = database.OpenContext();
        return [.. context.Set<Run>().AsNoTracking()
            .Where(run => run.TenantId == Tenant && (kind == null || run.Kind == kind))
            .OrderByDescending(run => run.Number)
            .Skip(skip)
            .Take(limit)
            .AsEnumerable()
            .Select(RunSummary.Of)];
    }

    /// <summary>One run with its report; null where there is none of the number.</summary>
    public RunDetail? Find(long number)
    {
        using var context = database.OpenContext();
        if (context.Set<Run>().AsNoTracking().FirstOrDefault(run => run.TenantId == Tenant && run.Number == number) is not { } run) return null;
        using var report = run.Report is null ? null : JsonDocument.Parse(run.Report);
        return new RunDetail(RunSummary.Of(run), report?.RootElement.Clone());
    }
}
