using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.Nightly;

/// <summary>The run's port over a database.</summary>
internal static class RunStores
{
    public static IRunStore Open(SqliteDatabase database, Night night) => throw new NotSupportedException();
}
