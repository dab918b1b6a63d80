using Collections.Bpmn.Elsa;
using Collections.Bpmn.Validation;
using Collections.Persistence;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Deployments;

/// <summary>
/// The life of definitions, by Elsa's rules over the versions that deploying makes too: a draft is saved in place, over a
/// version that was ever published a new draft is made; publishing retires the version before; retracting only takes it
/// back; reverting copies an old version as a new draft. Cases stay on the version they were opened on.
/// </summary>
internal sealed class StrategyDefinitions(SqliteDatabase database, TimeProvider time)
{
    /// <summary>Whether a version is published only where somebody else has approved exactly its revision; by whatever way it is asked for.</summary>
    public bool NeedsApproval { get; init; } = true;

    /// <summary>All versions of all definitions: the definitions by name, of each the latest version first.</summary>
    public IReadOnlyList<IReadOnlyList<StoredDefinition>> All()
    {
        using var context = database.OpenContext();
        return [.. VersionRows.All(context).Select(strategy => Stored(strategy.Name, strategy.Versions))];
    }

    /// <summary>All versions of a definition, the latest first; empty where there is none.</summary>
    public IReadOnlyList<StoredDefinition> Versions(string name)
    {
        using var context = database.OpenContext();
        if (VersionRows.Find(context, name) is not { } strategy) return [];
        return Stored(name, [.. VersionRows.Of(context, strategy).AsNoTracking()]);
    }

    /// <summary>The latest version; null where there is none.</summary>
    public StoredDefinition? Latest(string name) => Versions(name) is [var latest, ..] ? latest : null;

    /// <summary>The version that runs; null where none does.</summary>
    public StoredDefinition? Published(string name) => Versions(name).FirstOrDefault(version => version.IsPublished);

    /// <summary>
    /// Saves a definition. One that was born in Elsa is stored as it is; else what changed in its root is led into the BPMN
    /// source, which is what is stored.
    /// </summary>
    /// <param name="name">The strategy.</param>
    /// <param name="definition">As the client has it.</param>
    /// <param name="expected">ETag of the version that was read; null saves over whatever is there.</param>
    /// <param name="by">Who saves; default: the operator of this machine.</param>
    public Task<DefinitionChange> Save(string name, WorkflowDefinition definition, string? expected, Author? by = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (definition.IsBornInElsa) return SaveSource(name, StoredDefinition.SourceOf(name, definition), expected, by);
        // Under which name a version is stored is no part of its drawing.
        if (Latest(name)?.Derived is { } derived && ElsaReader.Read(derived, name).Definition is { DefinitionId: { } own }) definition.Json["definitionId"] = own;
        var converted = ElsaConversion.ToBpmn(definition);
        var findings = converted.Findings.Select(finding => new Finding(name, finding.Rule, finding.Severity, finding.ElementId, finding.Message)).ToList();
        return converted.Text is null ? Task.FromResult(new DefinitionChange(null, findings)) : Store(name, before => before with { Bpmn = converted.Text }, expected, findings, by);
    }

    /// <summary>Saves a source: BPMN, or a definition that was born in Elsa.</summary>
    public Task<DefinitionChange> SaveSource(string name, string source, string? expected, Author? by = null) => Store(name, before => before.With(source), expected, [], by);

    /// <summary>Saves a drawing with its decisions and templates.</summary>
    public Task<DefinitionChange> SavePackage(StrategyPackage package, string? expected, Author? by = null) =>
        Store(package.Name, before => package with { Calls = before.Calls, Origin = before.Origin }, expected, [], by);

    /// <summary>Publishes the latest version if it can run; what keeps it from running is named.</summary>
    /// <param name="name">The strategy.</param>
    /// <param name="expected">ETag of the version that was read; null publishes the latest, whatever it is.</param>
    /// <param name="planner">What proves that it can run.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="from">The business date with whose night it is published by itself; null for now.</param>
    /// <param name="withdrawsUnsent">Whether messages that its cases have decided and that have not left are taken back in the same transaction; else they leave as they were decided.</param>
    public async Task<DefinitionChange> Publish(string name, string? expected, StrategyPlanner planner, Author by, DateOnly? from = null, bool withdrawsUnsent = false)
    {
        if (Latest(name) is not { } latest) return Missing(name);
        if (expected is not null && latest.ETag != expected) return DefinitionChange.Conflict(name, expected, latest.ETag);
        if (latest.IsPublished) return new DefinitionChange(latest, []);
        var package = Bound(name);
        var plan = planner.Plan(package);
        var findings = plan.Findings.Concat(NotRunnable(latest)).ToList();
        if (plan.Plan is null || findings.Exists(finding => finding.Severity == FindingSeverity.Error)) return new DefinitionChange(null, findings);
        var deed = new Deed(by, from is null ? "strategy.publish" : "strategy.publish-on", version => NeedsApproval ? Approval.Lacking(version) : null, from is { } on ? $"version {latest.Version}, from {on:yyyy-MM-dd}" : withdrawsUnsent ? $"version {latest.Version}, unsent messages withdrawn" : null)
        {
            After = withdrawsUnsent ? UnsentMessages.Withdraw : null,
        };
        var change = await Change(name, latest.ETag, deed, (context, _, version) =>
        {
            VersionRows.Bind(context, version, package);
            VersionRows.AddElements(context, version, plan.Plan);
            if (from is { } date) Publication.Set(version, date, time.GetUtcNow(), by.Name);
            else VersionRows.Publish(context, version, time.GetUtcNow(), by.Name);
            return version;
        }).ConfigureAwait(false);
        return change with { Findings = [.. findings, .. change.Findings] };
    }

    /// <summary>No version is published by itself any more.</summary>
    public Task<DefinitionChange> CancelPublication(string name, string? expected, Author by) => Change(name, expected, new Deed(by, "strategy.publish-cancel"), (context, strategy, _) =>
    {
        StrategyVersion? last = null;
        foreach (var version in VersionRows.Of(context, strategy).Where(version => version.PublishOn != null))
        {
            Publication.Forget(version);
            VersionRows.Revise(version);
            last ??= version;
        }
        return last;
    }, $"expected '{name}' to have a version with a date, found none");

    /// <summary>Takes the published version back: no case opens on it any more, those that are open go on.</summary>
    public Task<DefinitionChange> Retract(string name, string? expected, Author? by = null) => Change(name, expected, new Deed(by, "strategy.retract"), (context, strategy, _) =>
    {
        var published = VersionRows.Of(context, strategy).FirstOrDefault(version => version.Status == StrategyStatus.Published);
        if (published is not null) VersionRows.Retire(published);
        return published;
    }, $"expected '{name}' to have a published version, found none");

    /// <summary>Makes a new draft of an old version.</summary>
    public Task<DefinitionChange> Revert(string name, int version, string? expected, Author? by = null) => Change(name, expected, new Deed(by, "strategy.revert"), (context, strategy, _) =>
    {
        var old = VersionRows.Of(context, strategy).FirstOrDefault(candidate => candidate.Version == version);
        return old is null ? null : VersionRows.Add(context, strategy, VersionRows.PackageOf(context, name, old), time.GetUtcNow(), by ?? Author.Operator);
    }, $"expected '{name}' to have a version {version}, found none");

    private Task<DefinitionChange> Store(string name, Func<StrategyPackage, StrategyPackage> change, string? expected, IReadOnlyList<Finding> findings, Author? by) => database.Writer.Write(session =>
    {
        var context = session.Context();
        var latest = VersionRows.Find(context, name) is { } known ? VersionRows.Of(context, known).FirstOrDefault() : null;
        if (Differs(name, latest, expected) is { } conflict) return conflict;
        var before = latest is null ? StrategyPackage.Of(name, name, new Dictionary<string, string>()) : VersionRows.PackageOf(context, name, latest);
        var package = change(before);
        var author = by ?? Author.Operator;
        var isChanged = latest is null || !VersionRows.DigestOf(before).AsSpan().SequenceEqual(VersionRows.DigestOf(package));
        if (latest is null || (latest.Status != StrategyStatus.Draft && isChanged)) latest = VersionRows.Add(context, VersionRows.FindOrAdd(context, name), package, time.GetUtcNow(), author);
        else if (isChanged) VersionRows.Change(context, latest, package, author);
        if (isChanged) AuditLog.Append(context, time.GetUtcNow(), author.Name, "strategy.save", name, $"version {latest.Version}");
        return new DefinitionChange(StoredDefinition.Of(name, latest, latest.Version), findings);
    });

    /// <summary>Changes a row of a strategy and notes it in the audit, in one transaction.</summary>
    internal Task<DefinitionChange> Change(
        string name, string? expected, Deed deed, Func<CollectionsContext, Strategy, StrategyVersion, StrategyVersion?> change, string? otherwise = null) => database.Writer.Write(session =>
        {
            var context = session.Context();
            if (VersionRows.Find(context, name) is not { } strategy || VersionRows.Of(context, strategy).FirstOrDefault() is not { } latest) return Missing(name);
            if (Differs(name, latest, expected) is { } conflict) return conflict;
            if (deed.Hindrance?.Invoke(latest) is { } hindrance) return DefinitionChange.Refused(name, "definition-approval", hindrance);
            if (change(context, strategy, latest) is not { } changed) return DefinitionChange.Refused(name, "definition-version", otherwise ?? "");
            deed.After?.Invoke(session, changed);
            AuditLog.Append(context, time.GetUtcNow(), (deed.By ?? Author.Operator).Name, deed.What, name, deed.Detail ?? $"version {changed.Version}");
            return new DefinitionChange(StoredDefinition.Of(name, changed, Math.Max(changed.Version, latest.Version)), []);
        });

    private static IReadOnlyList<StoredDefinition> Stored(string name, List<StrategyVersion> versions) => [.. versions.Select(version => StoredDefinition.Of(name, version, versions[0].Version))];

    private static DefinitionChange? Differs(string name, StrategyVersion? latest, string? expected)
    {
        var found = latest is null ? StoredDefinition.NoTag : StoredDefinition.Of(name, latest, latest.Version).ETag;
        return expected is null || expected == found ? null : DefinitionChange.Conflict(name, expected, found);
    }

    /// <summary>The latest version with all that it calls.</summary>
    private StrategyPackage Bound(string name)
    {
        using var context = database.OpenContext();
        var strategy = VersionRows.Find(context, name)!;
        var package = VersionRows.PackageOf(context, name, VersionRows.Of(context, strategy).AsNoTracking().First());
        return new DeployedCalls(context, []).Binding.Bind(package);
    }

    /// <summary>Of a definition that was born in Elsa the plan says it.</summary>
    private static IEnumerable<Finding> NotRunnable(StoredDefinition latest) => latest.Definition() is { IsBornInElsa: false } definition
        ? RunnableActivities.Check(definition, ActivityCatalog.Registry.Descriptors.ContainsKey)
            .Select(finding => new Finding(latest.DefinitionId, finding.Rule, finding.Severity, finding.ElementId, finding.Message))
        : [];

    private static DefinitionChange Missing(string name) =>
        DefinitionChange.Refused(name, "definition-missing", $"expected the name of a definition, found '{name}', which nothing has");
}
