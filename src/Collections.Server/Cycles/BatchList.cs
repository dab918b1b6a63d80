using System.Globalization;
using Collections.Activities.Cycles;
using Collections.Activities.HandOff;
using Collections.Domain.Cases;
using Collections.Domain.Cycles;
using Collections.Persistence;
using Collections.Persistence.Batches;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Batches;
using Collections.Persistence.Strategies;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Cycles;

/// <summary>Batches as people look at them: the latest first, and one with its totals.</summary>
internal sealed class BatchList(SqliteDatabase database)
{
    private const long Tenant = 1;

    /// <summary>A page of the batches, of a state or all; behind a wall those that hold a case of its companies, with the sums of these.</summary>
    public Page<BatchRow> Find(BatchStatus? status, PageOf page, CompanyWall wall)
    {
        using var context = database.OpenContext();
        var seen = Seen(wall);
        var numbers = seen?.Keys.ToList();
        var wanted = context.Batches.AsNoTracking().Where(batch => batch.TenantId == Tenant && (status == null || batch.Status == status) && (numbers == null || numbers.Contains(batch.Number)));
        var names = context.Set<Strategy>().AsNoTracking().Where(strategy => strategy.TenantId == Tenant).ToDictionary(strategy => strategy.Number, strategy => strategy.Name);
        return new Page<BatchRow>([.. wanted.OrderByDescending(batch => batch.Number).Skip(page.Skip).Take(page.Size).AsEnumerable().Select(batch => Row(batch, names[batch.StrategyNumber], seen))], wanted.LongCount());
    }

    /// <summary>A batch with its totals, of the cases that a wall shows; null where there is none of the number, or none of its cases is shown.</summary>
    public BatchDocument? Read(long number, CompanyWall wall)
    {
        using var context = database.OpenContext();
        var seen = Seen(wall);
        if (Stored(context, number, seen) is not { } batch) return null;
        var name = context.Set<Strategy>().AsNoTracking().Single(strategy => strategy.TenantId == Tenant && strategy.Number == batch.StrategyNumber).Name;
        var rules = RulesOf(batch);
        var totals = new BatchTotals(rules);
        using (var reader = database.OpenSortingReader())
        {
            foreach (var line in BatchReading.All(reader, number, wall.Codes)) totals.Count(line, line.Case.Case >> CaseId.CustomerShift);
        }
        return new BatchDocument(Row(batch, name, seen), totals.Shares(), totals.Exclusions(), totals.DroppedOut(), totals.Ledger());
    }

    /// <summary>For when a batch is due; null where there is none of the number, or a wall shows none of its cases.</summary>
    public DateOnly? DueOn(long number, CompanyWall wall)
    {
        using var context = database.OpenContext();
        return Stored(context, number, Seen(wall))?.DueOn;
    }

    /// <summary>A page of the lines of a batch.</summary>
    public Page<BatchLineDocument> Lines(long number, BatchLineFilter filter, PageOf page)
    {
        using var reader = database.OpenSortingReader();
        var (rows, total) = BatchReading.Page(reader, number, filter, page.Skip, page.Size);
        return new Page<BatchLineDocument>([.. rows.Select(Line)], total);
    }

    /// <summary>All lines of a batch that a wall shows as CSV, safe for spreadsheets, row by row.</summary>
    public IEnumerable<string> Csv(long number, CompanyWall wall)
    {
        yield return CsvText.Row(["account", "customer", "stratum", "firm", "balance", "release_balance", "state", "reason", "outcome"]);
        using var reader = database.OpenSortingReader();
        foreach (var line in BatchReading.All(reader, number, wall.Codes).Select(Line))
            yield return CsvText.Row([line.Account, line.Customer, line.Stratum, line.Firm, line.Balance, line.ReleaseBalance, line.State, line.Reason, line.Outcome]);
    }

    private static Batch? Stored(CollectionsContext context, long number, IReadOnlyDictionary<long, (long Cases, long Amount)>? seen) =>
        seen?.ContainsKey(number) == false ? null : context.Batches.AsNoTracking().SingleOrDefault(batch => batch.TenantId == Tenant && batch.Number == number);

    /// <summary>By number what a wall shows of batches; null where there is none.</summary>
    private IReadOnlyDictionary<long, (long Cases, long Amount)>? Seen(CompanyWall wall)
    {
        if (wall.Codes is not { } companies) return null;
        using var reader = database.OpenReader();
        return BatchReading.OfCompanies(reader, companies);
    }

    private CyclePlan? RulesOf(Batch batch)
    {
        var night = Night.Prepare(Workplace.Open(database), batch.SelectedOn, 1);
        return night.Cycles.FirstOrDefault(cycle => cycle.Version.Id == batch.VersionId)?.Rules;
    }

    // What is signed, and why all of it was rejected, speaks of all companies.
    private static BatchRow Row(Batch batch, string name, IReadOnlyDictionary<long, (long Cases, long Amount)>? seen) => new(
        batch.Number.ToString(CultureInfo.InvariantCulture), name, CycleKindText.Of(batch.Kind), batch.Pool, batch.DueOn, batch.SelectedOn, batch.ReleaseOn,
        BatchWords.Of(batch.Status), seen is null ? batch.Cases : seen[batch.Number].Cases, MoneyText.Of(seen is null ? batch.Amount : seen[batch.Number].Amount), seen is null && batch.Digest is { } digest ? Convert.ToHexStringLower(digest) : null)
    {
        ApprovedBy = batch.ApprovedBy,
        ApprovedAt = batch.ApprovedAt,
        SecondedBy = batch.SecondedBy,
        SecondedAt = batch.SecondedAt,
        RejectedBy = batch.RejectedBy,
        RejectedWhy = seen is null ? batch.RejectedWhy : null,
        ReleasedOn = batch.ReleasedOn,
    };

    private static BatchLineDocument Line(BatchLineRow line) => new(
        line.Case.Case.ToString(CultureInfo.InvariantCulture), line.Case.Seq, line.Account, line.Customer, MoneyText.Of(line.Balance), line.Stratum, line.Firm, line.Reason,
        line.ReleaseBalance is { } now ? MoneyText.Of(now) : null, BatchWords.Of(line.Status), line.Outcome);
}
