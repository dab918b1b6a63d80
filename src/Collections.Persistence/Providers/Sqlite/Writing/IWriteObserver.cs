namespace Collections.Persistence.Providers.Sqlite.Writing;

/// <summary>
/// Sees what the writer does to the database, on the writer's thread: the bench records it, proofs break it. Entity
/// Framework's own statements are not shown. An exception of an observer fails the write just there, as an exception of
/// the database would.
/// </summary>
public interface IWriteObserver
{
    /// <summary>A transaction has begun.</summary>
    void Begun();

    /// <summary>A statement that changes rows is about to be executed.</summary>
    void Executing(Statement statement);

    /// <summary>A statement that changes rows has been executed.</summary>
    void Executed(Statement statement);

    /// <summary>The transaction is about to be committed.</summary>
    void Committing();

    /// <summary>The transaction is committed: what it wrote survives a power cut.</summary>
    void Committed();

    /// <summary>The transaction is undone, or was by the database itself.</summary>
    void RolledBack();

    /// <summary>One write of a group begins; the number comes back where it alone is undone.</summary>
    long Savepoint();

    /// <summary>One write of a group is undone.</summary>
    void RolledBackTo(long savepoint);
}
