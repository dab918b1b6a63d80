using System.Text.Json;
using Collections.Persistence;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Runs;
using Collections.Server.Alerts;
using Collections.Server.Commands;
using Collections.Server.Deployments;
using Collections.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Feeds;

/// <summary>
/// Whether what a run decided may leave: held where a feed is missing or differs, until it has come or two different persons
/// release it; until the portfolio's time of the day, or a person releases it earlier; and where a person keeps the run, until
/// two release it.
/// </summary>
internal sealed class RunGates(SqliteDatabase database, TimeProvider time)
{
    /// <summary>As which the intake releases what a feed was awaited for.</summary>
    public const string Intake = "intake";

    /// <summary>As which the time of day releases.</summary>
    public const string Clock = "clock";

    private const long Tenant = 1;
    private const int LongestReason = 500;

    /// <summary>Notes what a run found of its feeds when it began, and holds its messages where it must, which is an alert.</summary>
    public static void Begin(CollectionsContext context, long run, long portfolio, DateOnly date, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var judged = FeedJudge.Judge(context, portfolio, date);
        var notBefore = ReleaseSetting.InstantOf(context, portfolio, date, time);
        if (judged.Count == 0 && notBefore is null) return;
        var awaits = judged.Any(feed => feed.Holds());
        context.Add(new RunGate
        {
            TenantId = Tenant,
            Run = run,
            Feeds = JsonSerializer.Serialize(judged, JsonText.Options),
            AwaitsFeeds = awaits,
            NotBefore = notBefore,
            HeldAt = awaits || notBefore > now ? now : null,
        });
        context.SaveChanges();
        foreach (var missing in FeedSetting.On(context, portfolio, date).Where(feed => judged.Any(found => found.Name == feed.Name && found.State == JudgedFeed.Missing && found.Holds())))
            FeedAlerts.Missing(context, portfolio, date, missing, now);
        // A time of the day is no alert: it holds every night.
        if (awaits) RunAlerts.Held(context, run, [.. judged.Where(feed => feed.Holds())], now);
    }

    /// <summary>Releases runs whose feeds have all come meanwhile, unless they are held for something else; after each file that was taken.</summary>
    public static void Came(WriteSession session, DateTimeOffset now)
    {
        var context = session.Context();
        foreach (var gate in Held(context).Where(gate => gate.AwaitsFeeds).ToList())
        {
            var run = context.Set<Run>().Single(run => run.TenantId == Tenant && run.Number == gate.Run);
            var judged = FeedJudge.Judge(context, run.PortfolioId, run.BusinessDate);
            if (judged.Any(feed => feed.Holds())) continue;
            gate.AwaitsFeeds = false;
            if (gate.KeptBy is null && !(gate.NotBefore > now)) Release(context, gate, Intake, "the feeds have come", now);
            else context.SaveChanges();
        }
    }

    /// <summary>The gate of a run as it is shown; null where it expected no feed and nothing was ever held.</summary>
    public static RunGateView? Find(CollectionsContext context, long run) =>
        context.Set<RunGate>().AsNoTracking().FirstOrDefault(gate => gate.TenantId == Tenant && gate.Run == run) is { } gate ? RunGateView.Of(gate) : null;

    /// <summary>Whether nothing of a run may leave now: it is held, or was worked in parallel to another system.</summary>
    public bool IsHeld(long run)
    {
        using var context = database.OpenContext();
        return IsParallel(context, run) || Held(context).Any(gate => gate.Run == run);
    }

    /// <summary>Whether nothing of a run ever leaves.</summary>
    public static bool IsParallel(CollectionsContext context, long run) => context.Set<Run>().Any(row => row.TenantId == Tenant && row.Number == run && row.IsParallel);

    /// <summary>Releases runs whose time of day has come and that nothing else holds; gives how many.</summary>
    public async Task<int> OpenDue()
    {
        var now = time.GetUtcNow();
        using (var context = database.OpenContext())
        {
            if (!Due(context, now).Any()) return 0;
        }
        return await database.Writer.Write(session =>
        {
            var context = session.Context();
            var due = Due(context, now).ToList();
            foreach (var gate in due) Release(context, gate, Clock, "its time has come", now);
            return due.Count;
        }).ConfigureAwait(false);
    }

    /// <summary>A person's release: what is held for the time of day alone leaves by one, all else by a second who is another.</summary>
    /// <returns>Why nothing was changed; null where it was.</returns>
    public Task<string?> Release(long run, Author author, string? reason) => database.Writer.Write(session =>
    {
        var context = session.Context();
        if (Why(reason, out var why) is { } wrong) return wrong;
        if (Held(context).FirstOrDefault(gate => gate.Run == run) is not { } gate) return "Expected a run whose messages are held, found that they are not.";
        if (NeedsTwo(gate) && gate.FirstBy is null)
        {
            (gate.FirstBy, gate.FirstAt, gate.FirstReason) = (author.Name, time.GetUtcNow(), why);
            context.SaveChanges();
            AuditLog.Append(context, time.GetUtcNow(), author.Name, "run.release-first", $"run {run}", why);
            return null;
        }
        if (NeedsTwo(gate) && author.Persons.Contains(gate.FirstBy!, StringComparer.OrdinalIgnoreCase)) return $"Expected the release of a second person, found {gate.FirstBy}, who was the first.";
        Release(context, gate, author.Name, why, time.GetUtcNow());
        return null;
    });

    /// <summary>A person keeps a run: nothing of it leaves any more until two persons release it.</summary>
    /// <returns>Why nothing was changed; null where it was.</returns>
    public Task<string?> Keep(long run, Author author, string? reason) => database.Writer.Write(session =>
    {
        var context = session.Context();
        if (Why(reason, out var why) is { } wrong) return wrong;
        if (!context.Set<Run>().Any(row => row.TenantId == Tenant && row.Number == run && row.State != RunState.Withdrawn && (row.Kind == RunKind.Nightly || row.Kind == RunKind.Correction || row.Kind == RunKind.Update)))
            return "Expected a night, a correction or an update that was not withdrawn.";
        var gate = context.Set<RunGate>().FirstOrDefault(gate => gate.TenantId == Tenant && gate.Run == run);
        if (gate is { KeptBy: not null, ReleasedAt: null }) return $"Expected a run that nobody keeps, found that {gate.KeptBy} does.";
        if (gate is null) context.Add(gate = new RunGate { TenantId = Tenant, Run = run, Feeds = "[]" });
        var now = time.GetUtcNow();
        if (gate.HeldAt is null || gate.ReleasedAt is not null) gate.HeldAt = now;
        (gate.KeptBy, gate.KeptAt, gate.KeptReason) = (author.Name, now, why);
        (gate.FirstBy, gate.FirstAt, gate.FirstReason) = (null, null, null);
        (gate.ReleasedBy, gate.ReleasedAt, gate.ReleaseReason) = (null, null, null);
        context.SaveChanges();
        RunAlerts.Kept(context, run, why, now);
        AuditLog.Append(context, now, author.Name, "run.keep", $"run {run}", why);
        return null;
    });

    private static IQueryable<RunGate> Held(CollectionsContext context) => context.Set<RunGate>().Where(gate => gate.TenantId == Tenant && gate.HeldAt != null && gate.ReleasedAt == null);

    private static IQueryable<RunGate> Due(CollectionsContext context, DateTimeOffset now) => Held(context).Where(gate => gate.NotBefore <= now && !gate.AwaitsFeeds && gate.KeptBy == null);

    private static bool NeedsTwo(RunGate gate) => gate.AwaitsFeeds || gate.KeptBy is not null;

    private static string? Why(string? reason, out string why)
    {
        why = reason?.Trim() ?? "";
        return why.Length is > 0 and <= LongestReason ? null : $"Expected a reason of 1 to {LongestReason} characters, found {why.Length}.";
    }

    private static void Release(CollectionsContext context, RunGate gate, string by, string why, DateTimeOffset now)
    {
        (gate.ReleasedBy, gate.ReleasedAt, gate.ReleaseReason) = (by, now, why);
        context.SaveChanges();
        RunAlerts.Released(context, gate.Run, now);
        AuditLog.Append(context, now, by, "run.release", $"run {gate.Run}", why);
    }
}
