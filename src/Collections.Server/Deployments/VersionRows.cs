using System.Security.Cryptography;
using System.Text;
using Collections.Bpmn;
using Collections.Bpmn.Elsa;
using Collections.Engine.Planning;
using Collections.Persistence;
using Collections.Persistence.Strategies;
using Collections.Strategies.Packages;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Deployments;

/// <summary>Strategies and their versions as rows: what deploying files and saving definitions share.</summary>
internal static class VersionRows
{
    public const long Tenant = 1;

    private const int NodeKind = 0;
    private const int FlowKind = 1;

    public static Strategy? Find(CollectionsContext context, string name) =>
        context.Set<Strategy>().FirstOrDefault(candidate => candidate.TenantId == Tenant && candidate.Name == name);

    public static Strategy FindOrAdd(CollectionsContext context, string name)
    {
        if (Find(context, name) is { } found) return found;
        var numbers = context.Set<Strategy>().Where(strategy => strategy.TenantId == Tenant).Select(strategy => strategy.Number);
        var strategy = new Strategy { TenantId = Tenant, Number = (numbers.Any() ? numbers.Max() : 0) + 1, Name = name };
        context.Add(strategy);
        context.SaveChanges();
        return strategy;
    }

    public static IQueryable<StrategyVersion> Of(CollectionsContext context, Strategy strategy) => context.Set<StrategyVersion>()
        .Where(candidate => candidate.TenantId == Tenant && candidate.StrategyNumber == strategy.Number)
        .OrderByDescending(candidate => candidate.Version);

    /// <summary>All strategies by name, with their versions, the latest first; those without a version are left out.</summary>
    public static IEnumerable<(string Name, List<StrategyVersion> Versions)> All(CollectionsContext context)
    {
        var versions = context.Set<StrategyVersion>().AsNoTracking().Where(version => version.TenantId == Tenant).OrderByDescending(version => version.Version).AsEnumerable()
            .ToLookup(version => version.StrategyNumber);
        return context.Set<Strategy>().AsNoTracking().Where(strategy => strategy.TenantId == Tenant).AsEnumerable()
            .Where(strategy => versions[strategy.Number].Any())
            .OrderBy(strategy => strategy.Name, StringComparer.Ordinal)
            .Select(strategy => (strategy.Name, versions[strategy.Number].ToList()));
    }

    /// <summary>A new draft, behind all versions that there are.</summary>
    public static StrategyVersion Add(CollectionsContext context, Strategy strategy, StrategyPackage package, DateTimeOffset at, Author by)
    {
        var ids = context.Set<StrategyVersion>().Where(version => version.TenantId == Tenant).Select(version => version.Id);
        var version = new StrategyVersion
        {
            TenantId = Tenant,
            Id = (ids.Any() ? ids.Max() : 0) + 1,
            StrategyNumber = strategy.Number,
            Version = (Of(context, strategy).FirstOrDefault()?.Version ?? 0) + 1,
            Status = StrategyStatus.Draft,
            Name = package.Name,
            Source = package.Source,
            Definition = DefinitionOf(package),
            Digest = DigestOf(package),
            CreatedAt = at,
            CreatedBy = by.Name,
        };
        by.Sign(version);
        context.Add(version);
        AddFiles(context, version, package);
        context.SaveChanges();
        return version;
    }

    /// <summary>What a version calls is copied to it before it is published.</summary>
    /// <param name="context">The database.</param>
    /// <param name="version">The version.</param>
    /// <param name="bound">Its package with all that it calls.</param>
    public static void Bind(CollectionsContext context, StrategyVersion version, StrategyPackage bound)
    {
        var known = context.Set<StrategyFile>().Where(file => file.TenantId == Tenant && file.VersionId == version.Id).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in bound.Files.Where(file => file.Path != bound.SourceFile && !known.Contains(file.Path))) AddFile(context, version, file);
        version.Digest = DigestOf(bound);
    }

    /// <summary>Another content for a draft; what its ordinals meant is forgotten.</summary>
    public static void Change(CollectionsContext context, StrategyVersion draft, StrategyPackage package, Author by)
    {
        by.Sign(draft);
        draft.Source = package.Source;
        draft.Definition = DefinitionOf(package);
        draft.Digest = DigestOf(package);
        draft.Revision++;
        Publication.Forget(draft);
        context.RemoveRange(context.Set<StrategyFile>().Where(file => file.TenantId == Tenant && file.VersionId == draft.Id));
        context.SaveChanges();
        AddFiles(context, draft, package);
        context.RemoveRange(context.Set<PlanElement>().Where(element => element.TenantId == Tenant && element.VersionId == draft.Id));
        context.SaveChanges();
    }

    /// <summary>What the ordinals of the version's tokens, messages and roll-ups mean, by BPMN ids.</summary>
    public static void AddElements(CollectionsContext context, StrategyVersion version, Plan plan)
    {
        if (context.Set<PlanElement>().Any(element => element.TenantId == Tenant && element.VersionId == version.Id)) return;
        for (var i = 0; i < plan.Elements.Count; i++)
            context.Add(new PlanElement { TenantId = Tenant, VersionId = version.Id, Ordinal = i, ElementId = plan.Elements[i], Kind = i < plan.Nodes.Count ? NodeKind : FlowKind });
    }

    /// <summary>Publishes a version and retires the one that was published; its open cases stay on it.</summary>
    public static void Publish(CollectionsContext context, StrategyVersion version, DateTimeOffset at, string by)
    {
        foreach (var other in context.Set<StrategyVersion>().Where(candidate => candidate.TenantId == Tenant
            && candidate.StrategyNumber == version.StrategyNumber && candidate.Status == StrategyStatus.Published))
            Retire(other);
        version.Status = StrategyStatus.Published;
        version.PublishedAt = at;
        version.PublishedBy = by;
        Publication.Forget(version);
        Revise(version);
    }

    /// <summary>Counts a change that is none of the content: an approval goes on to count.</summary>
    public static void Revise(StrategyVersion version)
    {
        var isApproved = version.ApprovalRevision == version.Revision;
        version.Revision++;
        if (isApproved) version.ApprovalRevision = version.Revision;
    }

    /// <summary>Takes a version back: no case opens on it any more.</summary>
    public static void Retire(StrategyVersion version)
    {
        version.Status = StrategyStatus.Retired;
        version.Revision++;
    }

    /// <summary>The files of a version as the package they were.</summary>
    public static StrategyPackage PackageOf(CollectionsContext context, string name, StrategyVersion version) =>
        PackageOf(name, version, context.Set<StrategyFile>().AsNoTracking().Where(file => file.TenantId == Tenant && file.VersionId == version.Id));

    /// <summary>The source of a version with these files.</summary>
    public static StrategyPackage PackageOf(string name, StrategyVersion version, IEnumerable<StrategyFile> files)
    {
        var contents = files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        contents[StrategyPackage.FileOf(version.Source)] = version.Source;
        return StrategyPackage.Of(name, $"{name} v{version.Version}", contents);
    }

    public static byte[] DigestOf(StrategyPackage package)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in package.Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path + "\0"));
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        }
        return hash.GetHashAndReset();
    }

    private static void AddFiles(CollectionsContext context, StrategyVersion version, StrategyPackage package)
    {
        foreach (var file in package.Files.Where(file => file.Path != package.SourceFile)) AddFile(context, version, file);
    }

    private static void AddFile(CollectionsContext context, StrategyVersion version, (string Path, string Content) file) =>
        context.Add(new StrategyFile { TenantId = Tenant, VersionId = version.Id, Path = file.Path, Content = file.Content, Digest = SHA256.HashData(Encoding.UTF8.GetBytes(file.Content)) });

    /// <summary>The definition that the source is, or that is derived from it; null where it is neither, which only a draft may be.</summary>
    private static string? DefinitionOf(StrategyPackage package)
    {
        if (package.Workflow is { } workflow) return ElsaReader.Read(workflow, StrategyPackage.WorkflowFile).Definition is { } born ? ElsaWriter.Write(born) : null;
        return BpmnReader.Read(package.Bpmn, StrategyPackage.BpmnFile).Definitions is { } model ? ElsaWriter.Write(ElsaConversion.ToElsa(model).Definition) : null;
    }
}
