namespace Collections.Persistence.Providers.Sqlite;

/// <summary>Another process has the database open for writing.</summary>
public sealed class DatabaseInUseException : IOException
{
    internal DatabaseInUseException(string file, Exception taken)
        : base($"expected to be the only process that writes {file}, found {file}.lock held by another; go through its API, or stop it", taken)
    {
    }
}
