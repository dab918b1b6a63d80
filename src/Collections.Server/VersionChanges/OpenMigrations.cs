using Collections.Persistence;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Collections.Persistence.Strategies;
using Collections.Server.Deployments;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.VersionChanges;

/// <summary>Migrations that were broken off: each is ended before anything else that moves cases by the thousand begins.</summary>
internal static class OpenMigrations
{
    private const long Tenant = 1;

    /// <summary>Those that have not come to their end, the earliest first.</summary>
    public static IQueryable<Migration> Of(CollectionsContext context) => context.Set<Migration>()
        .Where(migration => migration.TenantId == Tenant && context.Set<Run>().Any(run => run.TenantId == Tenant && run.Number == migration.Run && run.State == RunState.Started))
        .OrderBy(migration => migration.Run);

    /// <summary>What the earliest of them was to do; null where there is none.</summary>
    public static MigrationOrder? Read(SqliteDatabase database)
    {
        using var context = database.OpenContext();
        if (Of(context).AsNoTracking().FirstOrDefault() is not { } open) return null;
        StrategyVersion Version(long id) => context.Set<StrategyVersion>().AsNoTracking().Single(version => version.TenantId == Tenant && version.Id == id);
        var name = context.Set<Strategy>().AsNoTracking().Single(strategy => strategy.TenantId == Tenant && strategy.Number == open.StrategyNumber).Name;
        return new MigrationOrder(name, Version(open.FromVersionId), Version(open.ToVersionId), MigrationOrder.Read(open.Mapping), open.RestartsTimers, new Author(open.By, [open.By]), open.Reason)
        {
            Part = open.Choice is null ? null : new MigrationPart(MigrationChoice.Read(open.Choice), CasesOf(context, open.Run)),
        };
    }

    private static HashSet<long> CasesOf(CollectionsContext context, long run) =>
        [.. context.Set<MigratedCase>().Where(chosen => chosen.TenantId == Tenant && chosen.Run == run).Select(chosen => chosen.CaseId)];
}
