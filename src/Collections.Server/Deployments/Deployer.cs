using Collections.Engine.Planning;
using Collections.Persistence;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Collections.Strategies.Packages;

namespace Collections.Server.Deployments;

/// <summary>
/// From files to versions in the database. The same files again make no new version; publishing retires the version
/// that was published before, whose open cases stay on it.
/// </summary>
internal sealed class Deployer(SqliteDatabase database, TimeProvider time)
{
    /// <summary>Deploys a checked package with the plan that was made of it; says which version it is, and whether it is new.</summary>
    public Task<Deployment> Deploy(StrategyPackage package, Plan plan, bool publish, string by) =>
        database.Writer.Write(session => Deploy(session.Context(), package, plan, publish, by));

    /// <summary>Publishes checked packages all together or not at all: a deployment that is broken off leaves nothing behind.</summary>
    public Task PublishAll(IReadOnlyList<(StrategyPackage Package, Plan Plan)> packages, string by) => database.Writer.Write(session =>
    {
        var context = session.Context();
        foreach (var (package, plan) in packages) Deploy(context, package, plan, publish: true, by);
        return packages.Count;
    });

    /// <summary>Whether no strategy was ever deployed.</summary>
    public bool IsEmpty()
    {
        using var context = database.OpenContext();
        return !context.Set<Strategy>().Any();
    }

    private Deployment Deploy(CollectionsContext context, StrategyPackage package, Plan plan, bool publish, string by)
    {
        var strategy = VersionRows.FindOrAdd(context, package.Name);
        var latest = VersionRows.Of(context, strategy).FirstOrDefault();
        var isNew = latest is null || !latest.Digest.AsSpan().SequenceEqual(VersionRows.DigestOf(package));
        var version = isNew ? VersionRows.Add(context, strategy, package, time.GetUtcNow(), new Author(by, [by])) : latest!;
        VersionRows.AddElements(context, version, plan);
        var publishes = publish && version.Status != StrategyStatus.Published;
        if (publishes) VersionRows.Publish(context, version, time.GetUtcNow(), by);
        context.SaveChanges();
        if (isNew || publishes) AuditLog.Append(context, time.GetUtcNow(), by, "strategy.deploy", package.Name, $"version {version.Version}{(publishes ? ", published" : "")}, from files");
        return new Deployment(package.Name, version.Version, isNew, version.Status == StrategyStatus.Published);
    }
}

/// <summary>What deploying a package came to.</summary>
internal sealed record Deployment(string Strategy, int Version, bool IsNew, bool IsPublished);
