namespace Collections.Persistence.Providers.Sqlite.Writing;

/// <summary>
/// The disk did not confirm an earlier write, so this process writes nothing any more: what a start finds on the disk is
/// what holds. Reading goes on.
/// </summary>
public sealed class WritesEndedException : IOException
{
    internal WritesEndedException(SqliteFailureException cause)
        : base($"Nothing is written any more, as the disk did not confirm a write: {cause.Message}. Look after the disk, then start the program anew.", cause)
    {
    }
}
