using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Contracts.Databases;

/// <summary>A disk that refuses at each commit: with the code of a sync that failed, or with another.</summary>
internal sealed class UnconfirmedCommit : IWriteObserver
{
    private const int SyncFailed = 1034;

    public int Code { get; init; } = SyncFailed;

    public void Committing() => throw SqliteFailureException.OfCode(Code, "COMMIT");

    public void Begun()
    {
    }

    public void Executing(Statement statement)
    {
    }

    public void Executed(Statement statement)
    {
    }

    public void Committed()
    {
    }

    public void RolledBack()
    {
    }

    public long Savepoint() => 0;

    public void RolledBackTo(long savepoint)
    {
    }
}
