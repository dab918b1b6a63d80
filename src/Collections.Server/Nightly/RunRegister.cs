using Collections.Engine.Runs;
using Collections.Persistence;
using Collections.Persistence.Facts;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Placements;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Runs;
using Collections.Server.Alerts;
using Collections.Server.Deployments;
using Collections.Server.Feeds;
using Collections.Server.TakeOns;
using Collections.Server.VersionChanges;
using Collections.Server.Withdrawals;

namespace Collections.Server.Nightly;

/// <summary>
/// Exactly one run for a portfolio, business date and sequence: the row is the claim. The process that works it holds
/// the lease on runs, so a former holder's writes are refused.
/// </summary>
internal sealed class RunRegister(SqliteDatabase database, TimeProvider time)
{
    private const long Tenant = 1;

    /// <summary>The latest business date that was worked; null where none was.</summary>
    public static DateOnly? LastDate(SqliteDatabase database)
    {
        using var context = database.OpenContext();
        return context.Set<Persistence.Runs.Run>()
            .Where(run => run.TenantId == Tenant)
            .OrderByDescending(run => run.BusinessDate)
            .Select(run => (DateOnly?)run.BusinessDate)
            .FirstOrDefault();
    }

    /// <summary>By what the day after a night counts time and decides: calendar and parameters of now, and what the last night's clock showed.</summary>
    public static RunTerms TermsOfDay(SqliteDatabase database, long portfolio, DateOnly date)
    {
        using var context = database.OpenContext();
        return TermsOfDay(context, portfolio, date);
    }

    /// <summary>Dates before this one whose nights were broken off, the earliest first.</summary>
    public static IReadOnlyList<DateOnly> BrokenOff(SqliteDatabase database, long portfolio, DateOnly before)
    {
        using var context = database.OpenContext();
        return [.. BrokenOff(context, portfolio, before)];
    }

    /// <summary>Begins the run, or takes up one that was broken off, or gives the report of one that is done.</summary>
    /// <param name="portfolio">Of which portfolio.</param>
    /// <param name="date">The business date.</param>
    /// <param name="holder">Who works it.</param>
    /// <param name="updates">Whether, where the date was worked before, files that came since are told by a run of their own.</param>
    public async Task<RunClaim> Claim(long portfolio, DateOnly date, string holder, bool updates = false)
    {
        var fence = await database.RunLease.Hold(holder).ConfigureAwait(false);
        return await database.Writer.Write(session => Claim(session, fence, portfolio, date, updates)).ConfigureAwait(false);
    }

    /// <summary>The run under which a business date's daytime reactions are written.</summary>
    public async Task<RunTicket> BeginDay(long portfolio, DateOnly date, string holder)
    {
        var fence = await database.RunLease.Hold(holder).ConfigureAwait(false);
        return await database.Writer.Write(session => BeginDay(session, fence, portfolio, date)).ConfigureAwait(false);
    }

    /// <summary>
    /// Begins a migration, with what was wanted and its line in the audit, or takes up one that was broken off. It belongs
    /// to the business date of the last night.
    /// </summary>
    public async Task<RunClaim> BeginMigration(long portfolio, DateOnly date, MigrationOrder order, string holder)
    {
        var fence = await database.RunLease.Hold(holder).ConfigureAwait(false);
        return await database.Writer.Write(session => BeginMigration(session, fence, portfolio, date, order)).ConfigureAwait(false);
    }

    /// <summary>Begins to take a run back, with its line in the audit, or takes up a withdrawal that was broken off, whichever that is.</summary>
    /// <exception cref="Commands.UsageException">The run cannot be taken back.</exception>
    public async Task<RunClaim> BeginWithdrawal(long portfolio, WithdrawalOrder order, string holder)
    {
        var fence = await database.RunLease.Hold(holder).ConfigureAwait(false);
        return await database.Writer.Write(session => BeginWithdrawal(session, fence, portfolio, order)).ConfigureAwait(false);
    }

    /// <summary>The run that takes cases on from another system, within the write that takes them on: without it there is none.</summary>
    public Persistence.Runs.Run BeginTakeOn(WriteSession session, Fence fence, long portfolio, DateOnly date)
    {
        session.Check(fence);
        var context = session.Context();
        var run = AddBeside(context, portfolio, date, RunKind.TakeOn);
        run.KeepsImages = true;
        context.SaveChanges();
        return run;
    }

    /// <summary>The run is over: its report is kept.</summary>
    public Task Complete(RunTicket ticket, string report, string stateHash) => database.Writer.Write(session =>
    {
        session.Check(new Fence(RunLease.Name, ticket.Fence));
        var context = session.Context();
        var run = context.Set<Persistence.Runs.Run>().Single(candidate => candidate.TenantId == Tenant && candidate.Number == ticket.Number);
        run.State = RunState.Finished;
        run.FinishedAt = time.GetUtcNow();
        run.Report = report;
        run.StateHash = stateHash.Length == 0 ? null : Convert.FromHexString(stateHash);
        context.SaveChanges();
        if (run.Kind is RunKind.Nightly or RunKind.Correction or RunKind.Update) RunAlerts.Ended(context, run, time.GetUtcNow());
    });

    private static RunTerms TermsOfDay(CollectionsContext context, long portfolio, DateOnly date)
    {
        var kept = context.Set<Persistence.Runs.Run>()
            .Where(run => run.TenantId == Tenant && run.PortfolioId == portfolio && run.Kind == RunKind.Nightly)
            .OrderByDescending(run => run.BusinessDate)
            .Select(run => run.Calendar)
            .FirstOrDefault();
        return RunTerms.Of(context, portfolio, date) with { CutOff = RunTerms.Read(kept).CutOff };
    }

    private RunClaim Claim(WriteSession session, Fence fence, long portfolio, DateOnly date, bool updates)
    {
        session.Check(fence);
        var context = session.Context();
        var last = context.Set<Persistence.Runs.Run>()
            .Where(run => run.TenantId == Tenant && run.PortfolioId == portfolio && run.Kind == RunKind.Nightly && run.BusinessDate > date)
            .OrderByDescending(run => run.BusinessDate)
            .FirstOrDefault();
        if (last is not null) throw new Commands.UsageException($"--date: a date not before {last.BusinessDate:yyyy-MM-dd} was expected, found {date:yyyy-MM-dd}: dates never go back.");
        if (BrokenOff(context, portfolio, date).FirstOrDefault() is var open && open != default)
            throw new Commands.UsageException($"--date: {open:yyyy-MM-dd} was expected, found {date:yyyy-MM-dd}: the night of {open:yyyy-MM-dd} was broken off, and ends first.");
        var runs = RunsOfFiles(context, portfolio).Where(run => run.BusinessDate == date).OrderByDescending(run => run.Number).ToList();
        if (runs.FirstOrDefault(run => run.State == RunState.Started) is { } begun)
            return new RunClaim(new RunTicket(begun.Number, fence.Number, IsResumed: true), null, RunTerms.Read(begun.Calendar), begun.Kind);
        if (runs.FirstOrDefault(run => run.State == RunState.Finished) is not { } stands) return Begin(session, fence, portfolio, date, runs.Count == 0 ? RunKind.Nightly : RunKind.Correction);
        return updates && stands.LastFeed < LastFeed(context, portfolio)
            ? Begin(session, fence, portfolio, date, RunKind.Update)
            : new RunClaim(null, stands.Report, RunTerms.Read(stands.Calendar), stands.Kind);
    }

    private RunClaim Begin(WriteSession session, Fence fence, long portfolio, DateOnly date, RunKind kind)
    {
        var context = session.Context();
        if (kind == RunKind.Nightly) Publication.GoLive(context, date, time.GetUtcNow());
        var wasParallel = context.Set<Persistence.Runs.Run>().Where(run => run.TenantId == Tenant && run.PortfolioId == portfolio).OrderByDescending(run => run.Number).Select(run => run.IsParallel).FirstOrDefault();
        var run = kind == RunKind.Nightly ? Add(context, portfolio, date, 0, kind) : AddBeside(context, portfolio, date, kind);
        if (wasParallel && !run.IsParallel) KeptBackNews.Settle(session);
        run.KeepsImages = true;
        RunGates.Begin(context, run.Number, portfolio, date, time);
        context.SaveChanges();
        return new RunClaim(new RunTicket(run.Number, fence.Number, IsResumed: false), null, RunTerms.Read(run.Calendar), kind);
    }

    /// <summary>Runs that tell what files have brought: nights, their corrections and updates.</summary>
    internal static IQueryable<Persistence.Runs.Run> RunsOfFiles(CollectionsContext context, long portfolio) => context.Set<Persistence.Runs.Run>()
        .Where(run => run.TenantId == Tenant && run.PortfolioId == portfolio && (run.Kind == RunKind.Nightly || run.Kind == RunKind.Correction || run.Kind == RunKind.Update));

    // What a night has not told its accounts the next one takes for told, so nights end in order.
    private static IQueryable<DateOnly> BrokenOff(CollectionsContext context, long portfolio, DateOnly before) => RunsOfFiles(context, portfolio)
        .Where(run => run.State == RunState.Started && run.BusinessDate < before)
        .OrderBy(run => run.BusinessDate)
        .Select(run => run.BusinessDate);

    private RunTicket BeginDay(WriteSession session, Fence fence, long portfolio, DateOnly date)
    {
        session.Check(fence);
        var context = session.Context();
        var run = AddBeside(context, portfolio, date, RunKind.Intraday);
        context.SaveChanges();
        return new RunTicket(run.Number, fence.Number, IsResumed: false);
    }

    private RunClaim BeginMigration(WriteSession session, Fence fence, long portfolio, DateOnly date, MigrationOrder order)
    {
        session.Check(fence);
        var context = session.Context();
        if (OpenMigrations.Of(context).FirstOrDefault() is { } open)
        {
            var begun = context.Set<Persistence.Runs.Run>().Single(run => run.TenantId == Tenant && run.Number == open.Run);
            return new RunClaim(new RunTicket(begun.Number, fence.Number, IsResumed: true), null, RunTerms.Read(begun.Calendar), RunKind.Migration);
        }
        var run = AddBeside(context, portfolio, date, RunKind.Migration);
        context.Add(new Migration
        {
            TenantId = Tenant,
            Run = run.Number,
            StrategyNumber = order.From.StrategyNumber,
            FromVersionId = order.From.Id,
            ToVersionId = order.To.Id,
            Mapping = order.Json,
            RestartsTimers = order.RestartsTimers,
            Choice = order.Part?.Choice.Write(),
            By = order.By.Name,
            Reason = order.Reason,
        });
        context.SaveChanges();
        if (order.Part is { } part) NoteCases(session, run.Number, part);
        AuditLog.Append(context, time.GetUtcNow(), order.By.Name, "strategy.migrate", order.Strategy, InWords(order));
        return new RunClaim(new RunTicket(run.Number, fence.Number, IsResumed: false), null, RunTerms.Read(run.Calendar), RunKind.Migration);
    }

    private static void NoteCases(WriteSession session, long run, MigrationPart part)
    {
        var insert = session.Prepare("INSERT INTO migrated_case(tenant_id, run, case_id) SELECT 1, ?1, value FROM json_each(?2)");
        insert.Bind(1, run);
        insert.BindText(2, part.CasesJson);
        insert.Execute();
    }

    private static string InWords(MigrationOrder order) => order.Part switch
    {
        null => $"version {order.From.Version} to {order.To.Version}: {order.Reason}",
        { Choice.Query: { } query } part => $"version {order.From.Version} to {order.To.Version}, {part.Cases.Count} cases of the filter '{query}': {order.Reason}",
        var part => $"version {order.From.Version} to {order.To.Version}, {part.Cases.Count} cases that were named: {order.Reason}",
    };

    private RunClaim BeginWithdrawal(WriteSession session, Fence fence, long portfolio, WithdrawalOrder order)
    {
        session.Check(fence);
        var context = session.Context();
        if (OpenWithdrawals.Of(context) is { } open)
            return new RunClaim(new RunTicket(open.Number, fence.Number, IsResumed: true), null, RunTerms.Read(open.Calendar), RunKind.Withdrawal);
        if (WithdrawalCheck.Wrong(context, portfolio, order) is { } wrong) throw new Commands.UsageException(wrong);
        var taken = context.Set<Persistence.Runs.Run>().Single(run => run.TenantId == Tenant && run.Number == order.Run);
        taken.State = RunState.Withdrawn;
        var run = AddBeside(context, portfolio, taken.BusinessDate, RunKind.Withdrawal);
        context.Add(new Withdrawal { TenantId = Tenant, Run = run.Number, OfRun = order.Run, By = order.By, Reason = order.Reason });
        context.SaveChanges();
        RunAlerts.TakenBack(context, taken, time.GetUtcNow());
        AuditLog.Append(context, time.GetUtcNow(), order.By, "run.withdraw", $"run {order.Run}", order.Reason);
        return new RunClaim(new RunTicket(run.Number, fence.Number, IsResumed: false), null, RunTerms.Read(run.Calendar), RunKind.Withdrawal);
    }

    private static long LastFeed(CollectionsContext context, long portfolio)
    {
        var feeds = context.Set<Feed>().Where(feed => feed.TenantId == Tenant && feed.PortfolioId == portfolio && feed.State == FeedState.Applied).Select(feed => feed.Number);
        return feeds.Any() ? feeds.Max() : 0;
    }

    /// <summary>A run of a date beside its night.</summary>
    private Persistence.Runs.Run AddBeside(CollectionsContext context, long portfolio, DateOnly date, RunKind kind)
    {
        var runs = context.Set<Persistence.Runs.Run>().Where(run => run.TenantId == Tenant && run.PortfolioId == portfolio && run.BusinessDate == date);
        return Add(context, portfolio, date, (runs.Any() ? runs.Max(other => other.Sequence) : 0) + 1, kind);
    }

    private Persistence.Runs.Run Add(CollectionsContext context, long portfolio, DateOnly date, int sequence, RunKind kind)
    {
        var numbers = context.Set<Persistence.Runs.Run>().Where(run => run.TenantId == Tenant).Select(run => run.Number);
        var run = new Persistence.Runs.Run
        {
            TenantId = Tenant,
            Number = (numbers.Any() ? numbers.Max() : 0) + 1,
            PortfolioId = portfolio,
            BusinessDate = date,
            Sequence = sequence,
            Kind = kind,
            State = RunState.Started,
            StartedAt = time.GetUtcNow(),
            Calendar = (kind is RunKind.Intraday or RunKind.Migration or RunKind.Withdrawal ? TermsOfDay(context, portfolio, date) : RunTerms.Of(context, portfolio, date)).Write(),
            LastFeed = LastFeed(context, portfolio),
            IsParallel = ParallelTimes.Holds(context, portfolio, date),
        };
        context.Add(run);
        return run;
    }
}

/// <summary>A run to be worked, or the report of one that is done.</summary>
/// <param name="Ticket">Null where it is done.</param>
/// <param name="Report">Null where it is not.</param>
/// <param name="Terms">By what it counts time, since it began.</param>
/// <param name="Kind">What kind of run it is.</param>
internal sealed record RunClaim(RunTicket? Ticket, string? Report, RunTerms Terms, RunKind Kind);
