using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Scenarios.Nights;

/// <summary>Refuses everything once a transaction with such a statement has been committed, as a process does that is dead.</summary>
internal sealed class DiesAfter(string words) : IWriteObserver
{
    private bool isMet, isDead;

    public void Begun() => Live();

    public void Executing(Statement statement) => Live();

    public void Executed(Statement statement) => isMet |= statement.Sql.Contains(words, StringComparison.Ordinal);

    public void Committing()
    {
    }

    public void Committed() => isDead = isMet;

    public void RolledBack()
    {
    }

    public long Savepoint() => 0;

    public void RolledBackTo(long savepoint)
    {
    }

    private void Live()
    {
        if (isDead) throw new DeadException();
    }

    public sealed class DeadException : Exception
    {
        public DeadException()
            : base("the process is dead")
        {
        }
    }
}
