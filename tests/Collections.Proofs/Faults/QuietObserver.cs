using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Proofs.Faults;

/// <summary>Watches, and does nothing.</summary>
internal sealed class QuietObserver : IWriteObserver
{
    public void Begun()
    {
    }

    public void Executing(Statement statement)
    {
    }

    public void Executed(Statement statement)
    {
    }

    public void Committing()
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
