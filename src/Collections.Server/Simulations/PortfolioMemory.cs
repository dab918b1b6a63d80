using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Simulations;
using Collections.Server.Hosting;

namespace Collections.Server.Simulations;

/// <summary>
/// The facts of the portfolio between two simulations, so that a changed threshold is answered at once. They go when a
/// file is taken in, when another fact is declared, and when nobody has asked for ten minutes.
/// </summary>
internal sealed class PortfolioMemory : IDisposable
{
    private const long Portfolio = 1;

    /// <summary>More than this is not kept between simulations, in bytes.</summary>
    private const long MostKept = 1L << 30;

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    private static readonly string SelectFeeds = DatabaseState.Select(DatabaseState.Feeds);

    private readonly SqliteDatabase database;
    private readonly Lock gate = new();
    private readonly ITimer forgets;
    private HeldFacts? held;
    private string? state;

    public PortfolioMemory(SqliteDatabase database, TimeProvider time)
    {
        this.database = database;
        forgets = time.CreateTimer(_ => Forget(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The facts of now, those that are used among them.</summary>
    public HeldFacts Get(Workplace workplace, IReadOnlyList<bool> used)
    {
        var facts = workplace.Facts();
        lock (gate)
        {
            var now = $"{DatabaseState.Read(database, SelectFeeds)}|{string.Join(',', facts.Schema.Columns.Select(column => $"{column.Name}:{column.Type}:{column.Scale}"))}";
            if (held is null || state != now) (held, state) = (new HeldFacts(database, Portfolio, workplace.Catalog, facts.Schema), now);
            var found = held;
            found.Hold(used);
            if (found.Bytes > MostKept) (held, state) = (null, null);
            forgets.Change(Idle, Timeout.InfiniteTimeSpan);
            return found;
        }
    }

    public void Dispose() => forgets.Dispose();

    private void Forget()
    {
        lock (gate) (held, state) = (null, null);
    }
}
