using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Collections.Server.Cases;
using Collections.Server.Deployments;
using Collections.Server.Histories;
using Collections.Server.Hosting;
using Collections.Server.VersionChanges;
using Collections.Strategies.Packages;
using Microsoft.EntityFrameworkCore;

namespace Collections.Scenarios.Versions;

/// <summary>Second versions of strategies, and the cases of the first that come to them.</summary>
internal static class SecondVersions
{
    /// <summary>Deploys another version of a strategy.</summary>
    public static async Task Deploy(SqliteDatabase database, StrategyPackage package, string folder, bool publish)
    {
        using var context = database.OpenContext();
        var bound = new DeployedCalls(context, []).Binding.Bind(package);
        var planned = StrategyFiles.Planner(Workplace.Open(database).FactsFor(folder)).Plan(bound);
        planned.Findings.ShouldBeEmpty();
        await new Deployer(database, TimeProvider.System).Deploy(bound, planned.Plan!, publish, "ana");
    }

    /// <summary>Brings all cases of the first version to the second.</summary>
    public static Task<MigrationReport> Move(SqliteDatabase database, string strategy, string reason) =>
        new CaseVersions(database, TimeProvider.System).Execute(Order(database, strategy, reason), default);

    /// <summary>Asks for the cases of the first version, for whichever: where that is refused it does not matter which.</summary>
    public static Task<MigrationReport> MoveAnywhere(SqliteDatabase database, string strategy)
    {
        using var context = database.OpenContext();
        var only = context.Set<StrategyVersion>().AsNoTracking().Single(version => version.Name == strategy && version.Version == 1);
        return new CaseVersions(database, TimeProvider.System).Execute(new MigrationOrder(strategy, only, only, [], RestartsTimers: false, new Author("bruno", ["bruno"]), "away"), default);
    }

    /// <summary>Brings a part of the cases of the first version to the second: those that are named, or of a filter.</summary>
    public static Task<MigrationReport> MovePart(SqliteDatabase database, string strategy, string reason, IReadOnlyList<string>? cases, string? query = null)
    {
        var histories = new KeptHistory(database);
        var wishes = new MigrationWishes(database, new MigrationParts(database, new CaseSearch(database, histories)));
        var order = wishes.Read(strategy, new MigrationRequest(1, 2, null, null, reason, query, cases), new Author("bruno", ["bruno"]), out var wrong);
        wrong.ShouldBeNull();
        return new CaseVersions(database, TimeProvider.System).Execute(order!, default);
    }

    /// <summary>The wish of somebody who did not make the second version.</summary>
    public static MigrationOrder Order(SqliteDatabase database, string strategy, string reason)
    {
        using var context = database.OpenContext();
        StrategyVersion Version(int number) => context.Set<StrategyVersion>().AsNoTracking().Single(version => version.Name == strategy && version.Version == number);
        return new MigrationOrder(strategy, Version(1), Version(2), [], RestartsTimers: false, new Author("bruno", ["bruno"]), reason);
    }
}
