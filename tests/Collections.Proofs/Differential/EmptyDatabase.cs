using Collections.Persistence.Providers.Sqlite;

namespace Collections.Proofs.Differential;

/// <summary>
/// A migrated database that is made once and copied for each trial. It lies in memory where the system has such a
/// folder: what is compared is what stands in it, not whether it would outlast the machine.
/// </summary>
internal sealed class EmptyDatabase : IDisposable
{
    private const string SharedMemory = "/dev/shm";
    private readonly DirectoryInfo folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists(SharedMemory) ? SharedMemory : Path.GetTempPath(), $"collections-differential-{Path.GetRandomFileName()}"));

    private readonly string file;
    private int copies;

    public EmptyDatabase()
    {
        file = Path.Combine(folder.FullName, "empty.db");
        using var database = SqliteDatabase.Open(Path.Combine(folder.FullName, "migrated.db"));
        database.Migrate();
        database.Backup(file).GetAwaiter().GetResult();
    }

    /// <summary>A copy of its own, to be disposed of.</summary>
    public SqliteDatabase Open()
    {
        var copy = Path.Combine(folder.FullName, $"trial-{Interlocked.Increment(ref copies)}.db");
        File.Copy(file, copy);
        return SqliteDatabase.Open(copy);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
