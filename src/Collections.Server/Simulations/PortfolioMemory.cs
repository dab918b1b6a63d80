using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Simulations;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Server.Simulations;

/// <summary>
/// The facts and cases of the portfolio between two simulations, so that a changed threshold is answered at once. Facts go
/// when a file is taken in or another fact is declared, cases when anything moves them, all when nobody has asked for ten
/// minutes.
/// </summary>
internal sealed class PortfolioMemory : IDisposable
{
    private const long Portfolio = 1;

    /// <summary>More than this is not kept between simulations, in bytes.</summary>
    private const long MostKept = 1L << 30;

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    private static readonly string SelectCases = DatabaseState.Select(
        DatabaseState.Versions,
        "(SELECT max(number) FROM run WHERE tenant_id = 1)",
        "(SELECT max(number) FROM inbox WHERE tenant_id = 1)",
        "(SELECT count(*) FROM inbox WHERE tenant_id = 1 AND state = 0)",
        DatabaseState.Parameters,
        DatabaseState.Feeds,
        DatabaseState.Attributes,
        DatabaseState.Settings,
        DatabaseState.Calendars);

    private static readonly string SelectFeeds = DatabaseState.Select(DatabaseState.Feeds);

    private readonly SqliteDatabase database;
    private readonly Lock gate = new();
    private readonly ITimer forgets;
    private HeldFacts? held;
    private string? state;
    private StoredCases? cases;
    private string? stateOfCases;

    public PortfolioMemory(SqliteDatabase database, TimeProvider time)
    {
        this.database = database;
        forgets = time.CreateTimer(_ => Forget(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>About how many accounts simulated nights work at a time.</summary>
    public int SubjectsPerPart { get; init; } = RunDefinition.DefaultSubjectsPerPart;

    /// <summary>The facts of now, those that are used among them.</summary>
    public HeldFacts Get(Workplace workplace, IReadOnlyList<bool> used)
    {
        var facts = workplace.Facts();
        lock (gate)
        {
            var now = $"{DatabaseState.Read(database, SelectFeeds)}|{string.Join(',', facts.Schema.Columns.Select(column => $"{column.Name}:{column.Type}:{column.Scale}"))}";
            if (held is null || state != now) (held, state) = (new HeldFacts(database, Portfolio, workplace.Catalog, facts.Schema) { SubjectsPerPart = SubjectsPerPart, History = PortfolioHistory.Of(facts.Parameters), Rates = PortfolioRates.Of(facts.Parameters), InLine = workplace.Objects.InLine }, now);
            var found = held;
            found.Hold(used);
            if (found.Bytes > MostKept) (held, state) = (null, null);
            forgets.Change(Idle, Timeout.InfiniteTimeSpan);
            return found;
        }
    }

    /// <summary>What the cases depend on; null while a night is being worked, as they move then.</summary>
    public string? StateOfCases()
    {
        using var reader = database.OpenReader();
        return reader.Scalar($"SELECT {DatabaseState.OpenNights}") > 0 ? null : reader.Text(SelectCases);
    }

    /// <summary>The cases as they are in a state; null where they move.</summary>
    public StoredCases? Cases(string? now)
    {
        lock (gate)
        {
            if (now is null || cases is null || stateOfCases != now || cases.Bytes > MostKept) (cases, stateOfCases) = (now is null ? null : new StoredCases(database), now);
            return cases;
        }
    }

    public void Dispose() => forgets.Dispose();

    private void Forget()
    {
        lock (gate) (held, state, cases, stateOfCases) = (null, null, null, null);
    }
}
