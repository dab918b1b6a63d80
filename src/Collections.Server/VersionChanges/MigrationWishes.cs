using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Collections.Server.Deployments;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.VersionChanges;

/// <summary>Reads what somebody wants as an order: its versions, and the cases that are meant.</summary>
internal sealed class MigrationWishes(SqliteDatabase database, MigrationParts parts)
{
    /// <summary>Null where one of the versions is not there or was never published, and where <paramref name="wrong"/> says what is wrong with the choice of cases.</summary>
    public MigrationOrder? Read(string strategy, MigrationRequest request, Author by, out string? wrong)
    {
        wrong = null;
        using var context = database.OpenContext();
        if (VersionRows.Find(context, strategy) is not { } found) return null;
        StrategyVersion? Version(int number) => VersionRows.Of(context, found).AsNoTracking().FirstOrDefault(version => version.Version == number && version.Status != StrategyStatus.Draft);
        if ((Version(request.From), Version(request.To)) is not ({ } from, { } to)) return null;
        var part = parts.Find(strategy, from, request, out wrong);
        return wrong is null
            ? new MigrationOrder(strategy, from, to, request.Mapping ?? [], request.Timers == MigrationRequest.Restart, by, (request.Reason ?? "").Trim()) { Part = part }
            : null;
    }
}
