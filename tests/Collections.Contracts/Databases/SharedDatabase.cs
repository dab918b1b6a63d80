using Collections.Persistence.Providers.Sqlite;

namespace Collections.Contracts.Databases;

/// <summary>One migrated database for the tests of a class that leave it as it was.</summary>
public sealed class SharedDatabase : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    public SqliteDatabase Database => _temporary.Database;

    public void Dispose() => _temporary.Dispose();
}
