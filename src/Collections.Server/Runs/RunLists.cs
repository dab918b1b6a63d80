using System.Text.Json;
using Collections.Persistence;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Collections.Server.Feeds;
using Collections.Server.Nightly;
using Collections.Server.Withdrawals;
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
        return Summaries(context, context.Set<Run>().AsNoTracking()
            .Where(run => run.TenantId == Tenant && (kind == null || run.Kind == kind))
            .OrderByDescending(run => run.Number)
            .Skip(skip)
            .Take(limit)
            .ToList());
    }

    /// <summary>One run with its report; null where there is none of the number.</summary>
    public RunDetail? Find(long number)
    {
        using var context = database.OpenContext();
        if (context.Set<Run>().AsNoTracking().FirstOrDefault(run => run.TenantId == Tenant && run.Number == number) is not { } run) return null;
        using var report = run.Report is null ? null : JsonDocument.Parse(run.Report);
        var ofDate = RunRegister.RunsOfFiles(context, run.PortfolioId).AsNoTracking().Where(other => other.BusinessDate == run.BusinessDate).OrderBy(other => other.Number).ToList();
        return new RunDetail(Summaries(context, [run])[0], report?.RootElement.Clone(), RunGates.Find(context, number), WithdrawalView.Find(context, number), Summaries(context, ofDate));
    }

    private static IReadOnlyList<RunSummary> Summaries(CollectionsContext context, IReadOnlyList<Run> runs)
    {
        var numbers = runs.Select(run => run.Number).ToList();
        var gates = context.Set<RunGate>().AsNoTracking().Where(gate => gate.TenantId == Tenant && numbers.Contains(gate.Run)).ToDictionary(gate => gate.Run);
        return [.. runs.Select(run => RunSummary.Of(run, gates.GetValueOrDefault(run.Number)))];
    }
}
