using System.Globalization;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Simulations;
using Collections.Server.Deployments;
using Collections.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Simulations;

/// <summary>Simulations that people have kept, each as it was.</summary>
internal sealed class KeptSimulations(SqliteDatabase database, StrategyLists lists, TimeProvider time)
{
    /// <summary>The most that are kept of one strategy.</summary>
    public const int Most = 200;

    /// <summary>The largest document, packed, in bytes.</summary>
    public const int LargestDocument = 4 << 20;

    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 500;

    private const long Tenant = PersonStore.Tenant;

    /// <summary>Those of a strategy, the latest first, without their results.</summary>
    public IReadOnlyList<KeptSimulation> Of(string strategy)
    {
        using var context = database.OpenContext();
        return [.. context.Set<KeptSimulation>().AsNoTracking().Where(kept => kept.TenantId == Tenant && kept.Strategy == strategy).OrderByDescending(kept => kept.Id).Select(kept => new KeptSimulation
        {
            TenantId = kept.TenantId,
            Id = kept.Id,
            Strategy = kept.Strategy,
            Version = kept.Version,
            Digest = kept.Digest,
            Against = kept.Against,
            BusinessDate = kept.BusinessDate,
            Days = kept.Days,
            IsOverEverybody = kept.IsOverEverybody,
            Assumption = kept.Assumption,
            Cases = kept.Cases,
            Note = kept.Note,
            KeptBy = kept.KeptBy,
            KeptAt = kept.KeptAt,
            Document = Array.Empty<byte>(),
        })];
    }

    /// <summary>One of a strategy with its result; null where there is none.</summary>
    public KeptSimulation? Find(string strategy, long id)
    {
        using var context = database.OpenContext();
        return context.Set<KeptSimulation>().AsNoTracking().FirstOrDefault(kept => kept.TenantId == Tenant && kept.Strategy == strategy && kept.Id == id);
    }

    /// <summary>Keeps a simulation, with its row of the audit.</summary>
    /// <returns>What was kept, or why nothing was.</returns>
    public async Task<(KeptSimulation? Kept, string? Refusal)> Keep(RecentSimulation recent, string note, string by)
    {
        var document = recent.Content.Pack();
        if (document.Length > LargestDocument) return (null, $"Expected a result of at most {LargestDocument} bytes, found {document.Length}.");
        var version = VersionOf(recent);
        return await database.Writer.Write<(KeptSimulation?, string?)>(session =>
        {
            var context = session.Context();
            var all = context.Set<KeptSimulation>().Where(kept => kept.TenantId == Tenant);
            if (all.Count(kept => kept.Strategy == recent.Strategy) >= Most) return (null, $"Expected at most {Most} kept simulations of '{recent.Strategy}', found as many: remove one first.");
            var simulation = recent.Content.Simulation;
            var now = time.GetUtcNow();
            var row = new KeptSimulation
            {
                TenantId = Tenant,
                // Not the next number: a link to one that was taken away must not lead to another.
                Id = Math.Max(now.ToUnixTimeMilliseconds(), (all.Max(kept => (long?)kept.Id) ?? 0) + 1),
                Strategy = recent.Strategy,
                Version = version,
                Digest = recent.Digest,
                Against = simulation.Against,
                BusinessDate = simulation.BusinessDate,
                Days = simulation.Days,
                IsOverEverybody = simulation.Everybody,
                Assumption = recent.Content.Assumption(),
                Cases = simulation.Cases,
                Note = note,
                KeptBy = by,
                KeptAt = now,
                Document = document,
            };
            context.Add(row);
            context.SaveChanges();
            AuditLog.Append(context, row.KeptAt, by, "simulation.keep", recent.Strategy, string.Create(CultureInfo.InvariantCulture, $"{row.Id}: {note}"));
            return (row, null);
        }).ConfigureAwait(false);
    }

    /// <summary>Takes one away, with its row of the audit; false where there is none.</summary>
    public Task<bool> Remove(string strategy, long id, string by) => database.Writer.Write(session =>
    {
        var context = session.Context();
        if (context.Set<KeptSimulation>().FirstOrDefault(kept => kept.TenantId == Tenant && kept.Strategy == strategy && kept.Id == id) is not { } row) return false;
        context.Remove(row);
        context.SaveChanges();
        AuditLog.Append(context, time.GetUtcNow(), by, "simulation.remove", strategy, string.Create(CultureInfo.InvariantCulture, $"{id}: {row.Note}"));
        return true;
    });

    /// <summary>The latest version that has what was simulated.</summary>
    private int? VersionOf(RecentSimulation recent) => lists.Versions(recent.Strategy)
        .Select(version => lists.Document(recent.Strategy, version.Version)!)
        .FirstOrDefault(document => DraftDigest.Of(document.Bpmn, document.Files) == recent.Digest)?.Version;
}
