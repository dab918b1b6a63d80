using Collections.Domain.Calendars;
using Collections.Engine.Runs;
using Collections.Persistence.Batches;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Batches;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Feeds;
using Collections.Server.Nightly;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Cycles;

/// <summary>What taking and releasing have in common: writes under the fence, part by part, each of which says how far the batch is.</summary>
internal sealed class BatchWork(SqliteDatabase database, Night night, RunTicket ticket)
{
    private const long Tenant = 1;

    /// <summary>At most so many cases are worked in one transaction: it holds the writer no longer than a part of a run does.</summary>
    public const int MostCasesPerPart = 2_048;

    /// <summary>How many cases are worked in one transaction.</summary>
    public int CasesPerPart { get; init; } = MostCasesPerPart;

    public SqliteDatabase Database { get; } = database;

    public Night Night { get; } = night;

    public RunTicket Ticket { get; } = ticket;

    /// <summary>Whether nothing of the run ever leaves, as another system still does the work.</summary>
    public bool IsParallel
    {
        get
        {
            using var context = Database.OpenContext();
            return RunGates.IsParallel(context, Ticket.Number);
        }
    }

    /// <summary>One transaction.</summary>
    public Task Write(Action<WriteSession> work) => Database.Writer.Write(session =>
    {
        session.Check(new Fence(RunLease.Name, Ticket.Fence));
        work(session);
    });

    /// <summary>One transaction that changes the row of a batch.</summary>
    public Task Change(long number, Action<Batch> change) => Write(session =>
    {
        var context = session.Context();
        change(context.Batches.Single(batch => batch.TenantId == Tenant && batch.Number == number));
        context.SaveChanges();
    });

    /// <summary>The batches of some states, in the order of their numbers.</summary>
    public IReadOnlyList<Batch> In(params BatchStatus[] states)
    {
        using var context = Database.OpenContext();
        return [.. context.Batches.AsNoTracking().Where(batch => batch.TenantId == Tenant && states.Contains(batch.Status)).OrderBy(batch => batch.Number)];
    }

    /// <summary>The rules of a batch: those of the version that took it.</summary>
    public NightCycle CycleOf(Batch batch) => Night.Cycles.Single(cycle => cycle.Version.Id == batch.VersionId);

    /// <summary>The calendar of a name, or the portfolio's.</summary>
    public BusinessCalendar Calendar(string? name) => name is null ? Night.Workplace.Calendar : Night.Workplace.Terms.Others.FirstOrDefault(calendar => calendar.Name == name) ?? Night.Workplace.Calendar;

    /// <summary>The lines of a batch after a case, whole cases, about as many as a part has; empty at the end.</summary>
    public IReadOnlyList<BatchLineRow> Next(long number, long after)
    {
        using var reader = Database.OpenReader();
        var lines = BatchReading.After(reader, number, after, CasesPerPart);
        return lines.Count < CasesPerPart || lines[0].Case.Case == lines[^1].Case.Case ? lines : [.. lines.Where(line => line.Case.Case != lines[^1].Case.Case)];
    }

    /// <summary>What stands to be signed now.</summary>
    public BatchSignature Signature(long number)
    {
        using var reader = Database.OpenSortingReader();
        return BatchSignature.Of(reader, number);
    }
}
