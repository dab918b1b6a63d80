namespace Collections.Persistence.Providers.Sqlite.Writing;

/// <summary>
/// The disk failed under the writer earlier on, and what it then holds nobody can tell from inside: a sync that failed once
/// may succeed the next time without having written. So nothing is written any more until the program is started again,
/// which reads back what is really there.
/// </summary>
public sealed class WriterBrokenException : IOException
{
    internal WriterBrokenException(SqliteFailureException cause)
        : base($"The database has written nothing since the disk failed: {cause.Message}. Start the program again; it goes on from the last commit.", cause)
    {
    }
}
