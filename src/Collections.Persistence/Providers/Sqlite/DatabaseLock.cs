namespace Collections.Persistence.Providers.Sqlite;

/// <summary>Held while a process writes a database; the system releases it when the process ends, however it ends.</summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream _held;

    private DatabaseLock(FileStream held) => _held = held;

    public static DatabaseLock Take(string databaseFile)
    {
        string file = databaseFile + ".lock";
        try
        {
            return new DatabaseLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (File.Exists(file))
        {
            throw new DatabaseInUseException(databaseFile, taken);
        }
    }

    public void Dispose() => _held.Dispose();
}
