using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Server.Nightly;

/// <summary>The run's port over a database.</summary>
internal static class RunStores
{
    /// <summary>The portfolio that nights work.</summary>
    public const long Portfolio = 1;

    public static IRunStore Open(SqliteDatabase database, Night night) =>
        new SqliteRunStore(database, Portfolio, night.Workplace.Catalog, night.Workplace.Pool) { History = night.History, Rates = night.Rates, InLine = night.Workplace.Objects.InLine, HeldCustomers = HeldVersions.Customers(database, night.Held) };
}
