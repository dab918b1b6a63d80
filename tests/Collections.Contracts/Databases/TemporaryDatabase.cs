using System.Globalization;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Contracts.Databases;

/// <summary>A migrated database in a folder of its own, gone after the test.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private static int _count;

    public TemporaryDatabase()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"contracts-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
        Folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), name)).FullName;
        Database = SqliteDatabase.Open(Path.Combine(Folder, "collections.db"));
        Database.Migrate();
    }

    public string Folder { get; }

    public SqliteDatabase Database { get; }

    public static implicit operator SqliteDatabase(TemporaryDatabase temporary) => temporary.Database;

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
