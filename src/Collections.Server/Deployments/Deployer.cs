using System.Security.Cryptography;
using System.Text;
using Collections.Engine.Planning;
using Collections.Persistence;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Collections.Strategies.Packages;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Deployments;

/// <summary>
/// From files to versions in the database. The same files again make no new version; publishing retires the version
/// that was published before, whose open cases stay on it.
/// </summary>
internal sealed class Deployer(SqliteDatabase database, TimeProvider time)
{
    private const long Tenant = 1;
    private const int NodeKind = 0;
    private const int FlowKind = 1;

    /// <summary>Deploys a checked package with the plan that was made of it; says which version it is, and whether it is new.</summary>
    public Task<Deployment> Deploy(StrategyPackage package, Plan plan, bool publish, string by) =>
        database.Writer.Write(session => Deploy(session.Context(), package, plan, publish, by));

    /// <summary>Whether no strategy was ever deployed.</summary>
    public bool IsEmpty()
    {
        using var context = database.OpenContext();
        return !context.Set<Strategy>().Any();
    }

    private Deployment Deploy(CollectionsContext context, StrategyPackage package, Plan plan, bool publish, string by)
    {
        var strategy = context.Set<Strategy>().FirstOrDefault(candidate => candidate.TenantId == Tenant && candidate.Name == package.Name)
            ?? Add(context, package.Name);
        var digest = DigestOf(package);
        var latest = context.Set<StrategyVersion>()
            .Where(candidate => candidate.TenantId == Tenant && candidate.StrategyNumber == strategy.Number)
            .OrderByDescending(candidate => candidate.Version)
            .FirstOrDefault();
        var isNew = latest is null || !latest.Digest.AsSpan().SequenceEqual(digest);
        var version = isNew ? Add(context, package, strategy, (latest?.Version ?? 0) + 1, digest) : latest!;
        AddElements(context, version, plan);
        if (publish && version.Status != StrategyStatus.Published) Publish(context, version, by);
        context.SaveChanges();
        return new Deployment(package.Name, version.Version, isNew, version.Status == StrategyStatus.Published);
    }

    private static Strategy Add(CollectionsContext context, string name)
    {
        var numbers = context.Set<Strategy>().Where(strategy => strategy.TenantId == Tenant).Select(strategy => strategy.Number);
        var strategy = new Strategy { TenantId = Tenant, Number = (numbers.Any() ? numbers.Max() : 0) + 1, Name = name };
        context.Add(strategy);
        context.SaveChanges();
        return strategy;
    }

    private StrategyVersion Add(CollectionsContext context, StrategyPackage package, Strategy strategy, int number, byte[] digest)
    {
        var ids = context.Set<StrategyVersion>().Where(version => version.TenantId == Tenant).Select(version => version.Id);
        var version = new StrategyVersion
        {
            TenantId = Tenant,
            Id = (ids.Any() ? ids.Max() : 0) + 1,
            StrategyNumber = strategy.Number,
            Version = number,
            Status = StrategyStatus.Draft,
            Name = package.Name,
            Source = package.Bpmn,
            Digest = digest,
            CreatedAt = time.GetUtcNow(),
        };
        context.Add(version);
        foreach (var (path, content) in package.Files.Where(file => file.Path != StrategyPackage.BpmnFile))
            context.Add(new StrategyFile { TenantId = Tenant, VersionId = version.Id, Path = path, Content = content, Digest = SHA256.HashData(Encoding.UTF8.GetBytes(content)) });
        context.SaveChanges();
        return version;
    }

    /// <summary>What the ordinals of the version's tokens, messages and roll-ups mean, by BPMN ids.</summary>
    private static void AddElements(CollectionsContext context, StrategyVersion version, Plan plan)
    {
        if (context.Set<PlanElement>().Any(element => element.TenantId == Tenant && element.VersionId == version.Id)) return;
        for (var i = 0; i < plan.Elements.Count; i++)
            context.Add(new PlanElement { TenantId = Tenant, VersionId = version.Id, Ordinal = i, ElementId = plan.Elements[i], Kind = i < plan.Nodes.Count ? NodeKind : FlowKind });
    }

    private void Publish(CollectionsContext context, StrategyVersion version, string by)
    {
        foreach (var other in context.Set<StrategyVersion>().Where(candidate => candidate.TenantId == Tenant
            && candidate.StrategyNumber == version.StrategyNumber && candidate.Status == StrategyStatus.Published))
            other.Status = StrategyStatus.Retired;
        version.Status = StrategyStatus.Published;
        version.PublishedAt = time.GetUtcNow();
        version.PublishedBy = by;
    }

    private static byte[] DigestOf(StrategyPackage package)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in package.Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path + "\0"));
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        }
        return hash.GetHashAndReset();
    }
}

/// <summary>What deploying a package came to.</summary>
internal sealed record Deployment(string Strategy, int Version, bool IsNew, bool IsPublished);
