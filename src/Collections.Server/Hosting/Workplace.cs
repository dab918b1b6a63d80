using Collections.Decisions.Columns;
using Collections.Domain.Calendars;
using Collections.Domain.Contacts;
using Collections.Domain.Experiments;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Domain.Portfolios;
using Collections.Domain.Queues;
using Collections.Persistence.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Collections.Server.Contacts;
using Collections.Server.Deployments;
using Collections.Server.Nightly;
using Collections.Server.Objects;
using Collections.Server.Settings;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Hosting;

/// <summary>What a database knows at one moment: facts, texts, portfolios and strategy versions, ready to be planned.</summary>
internal sealed class Workplace : IServiceProvider
{
    private const long Tenant = 1;
    private readonly IReadOnlyList<PortfolioParameter> parameters;

    private Workplace(SqliteDatabase database, RunTerms? kept, DateOnly date)
    {
        Database = database;
        Roster = RosterSetting.Read(database);
        Objects = ObjectSetting.Read(database);
        Pool = database.Texts;
        using var context = database.OpenContext();
        Terms = kept ?? RunTerms.Of(context, RunStores.Portfolio, date);
        parameters = Terms.Parameters ?? ParameterSetting.On(context, RunStores.Portfolio, date);
        Catalog = FactCatalog.BuiltIn.With([.. context.Set<DeclaredFact>().AsNoTracking()
            .Where(fact => fact.TenantId == Tenant)
            .OrderBy(fact => fact.Ordinal)
            .AsEnumerable()
            .Select(fact => new AttributeDeclaration(fact.Name, (FactType)fact.Type, fact.Scale, fact.Protected, fact.Readable))]).Catalog;
    }

    public SqliteDatabase Database { get; }

    /// <summary>By what time is counted, and the portfolio's parameters: as it has them now, or as a run keeps them.</summary>
    public RunTerms Terms { get; }

    /// <summary>By which business days are counted.</summary>
    public BusinessCalendar Calendar => Terms.Calendar;

    /// <summary>The zone that the portfolio names; null where it names none.</summary>
    public TimeZoneInfo? Zone => PortfolioZone.Of(parameters);

    /// <summary>Who works which queue.</summary>
    public Roster Roster { get; }

    /// <summary>The types of management objects that are defined.</summary>
    public ObjectTypes Objects { get; }

    public TextPool Pool { get; }

    public FactCatalog Catalog { get; }

    /// <summary>What the database knows now.</summary>
    /// <param name="database">The database.</param>
    /// <param name="kept">What a run keeps; null for what the portfolio has now.</param>
    /// <param name="date">The business date whose parameters hold; null for the last that was worked.</param>
    public static Workplace Open(SqliteDatabase database, RunTerms? kept = null, DateOnly? date = null) =>
        new(database, kept, date ?? RunRegister.LastDate(database) ?? DateOnly.MinValue);

    /// <summary>The facts with the parameters of the portfolio.</summary>
    public StrategyFacts Facts() => new(Catalog, parameters) { Objects = Objects };

    /// <summary>What the activities of a strategy ask for.</summary>
    public IServiceProvider ServicesOf(StrategyPackage package) => ActivityCatalog.ServicesOf(package, Objects, Roster, Terms.Experiments, contacts: Contacts);

    /// <summary>The latest rule of contacts; asked for only where a message names an hour.</summary>
    private ContactRule Contacts() => ContactSetting.Latest(Database);

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => serviceType == typeof(Roster) ? Roster : serviceType == typeof(ExperimentBook) ? Terms.Experiments : null;

    /// <summary>The database's facts and parameters, with those that the mappings beside a folder add.</summary>
    public StrategyFacts FactsFor(string folder)
    {
        var beside = StrategyFiles.FactsBeside(folder);
        var extended = Catalog.With([.. beside.Catalog.Attributes]);
        return new StrategyFacts(extended.Catalog, [.. parameters.Concat(beside.Parameters).DistinctBy(parameter => parameter.Name, StringComparer.Ordinal)])
        {
            Objects = new ObjectTypes([.. Objects.All.Concat(beside.Objects.All).DistinctBy(type => type.Key, StringComparer.Ordinal)]),
        };
    }

    /// <summary>The versions that have open cases or may open some, by strategy and version.</summary>
    public IReadOnlyList<StoredVersion> ActiveVersions()
    {
        using var context = Database.OpenContext();
        var names = context.Set<Strategy>().AsNoTracking().Where(strategy => strategy.TenantId == Tenant).ToDictionary(strategy => strategy.Number, strategy => strategy.Name);
        var elements = Elements();
        var files = context.Set<StrategyFile>().AsNoTracking().Where(file => file.TenantId == Tenant).AsEnumerable().ToLookup(file => file.VersionId);
        return [.. context.Set<StrategyVersion>().AsNoTracking()
            .Where(version => version.TenantId == Tenant && version.Status != StrategyStatus.Draft)
            .AsEnumerable()
            .OrderBy(version => names[version.StrategyNumber], StringComparer.Ordinal)
            .ThenBy(version => version.Version)
            .Select(version => new StoredVersion(version.Id, version.StrategyNumber, version.Version, version.Status == StrategyStatus.Published, VersionRows.PackageOf(names[version.StrategyNumber], version, files[version.Id]))
            {
                Elements = elements.GetValueOrDefault(version.Id, []),
            })];
    }

    private Dictionary<long, List<string>> Elements()
    {
        using var reader = Database.OpenReader();
        var select = reader.Prepare("SELECT version_id, element_id FROM plan_element WHERE tenant_id = 1 ORDER BY version_id, ordinal");
        var elements = new Dictionary<long, List<string>>();
        while (select.Step())
        {
            if (!elements.TryGetValue(select.ColumnLong(0), out var of)) elements.Add(select.ColumnLong(0), of = []);
            of.Add(select.Text(1)!);
        }
        select.Reset();
        return elements;
    }
}

/// <summary>A version of a strategy as the database has it.</summary>
internal sealed record StoredVersion(long Id, int StrategyNumber, int Version, bool IsPublished, StrategyPackage Package)
{
    /// <summary>BPMN ids of the elements of the plan that was made when it was deployed, by ordinal: tokens, paths and roll-ups count by them.</summary>
    public IReadOnlyList<string> Elements { get; init; } = [];
}
