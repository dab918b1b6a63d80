using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Proofs.Poison;

/// <summary>Counts the writer's transactions.</summary>
internal sealed class TransactionCount : IWriteObserver
{
    /// <summary>Transactions that were begun, those that were undone included.</summary>
    public int Opened { get; private set; }

    /// <summary>Transactions that were committed.</summary>
    public int Kept { get; private set; }

    public void Begun() => Opened++;

    public void Executing(Statement statement)
    {
    }

    public void Executed(Statement statement)
    {
    }

    public void Committing()
    {
    }

    public void Committed() => Kept++;

    public void RolledBack()
    {
    }

    public long Savepoint() => 0;

    public void RolledBackTo(long savepoint)
    {
    }
}
