using Collections.Persistence.Providers.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Collections.Proofs.Clocks;

/// <summary>The clock that SQLite asks, replaced: leases and changes are stamped with it.</summary>
internal static class DatabaseClock
{
    private const string SecondsSince1970 = "unixepoch";

    /// <summary>The writer's connection asks this clock from now on.</summary>
    public static void Follow(SqliteDatabase database, TimeProvider clock) => database.Writer.Write(session =>
        ((SqliteConnection)session.Context().Database.GetDbConnection()).CreateFunction(
            SecondsSince1970,
            (string _) => (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds)).GetAwaiter().GetResult();
}
