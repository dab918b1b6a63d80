using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Scenarios.TakeOns;

/// <summary>Refuses everything once a statement of a table was worked so often, before its transaction is committed, as a process does that is dead.</summary>
internal sealed class DiesAt(string table, int times) : IWriteObserver
{
    private int met;

    public void Begun()
    {
    }

    public void Executing(Statement statement)
    {
        if (met >= times) throw new DeadException();
    }

    public void Executed(Statement statement) => met += statement.Sql.Contains($"INTO {table}", StringComparison.Ordinal) ? 1 : 0;

    public void Committing()
    {
        if (met >= times) throw new DeadException();
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

    public sealed class DeadException : Exception
    {
        public DeadException()
            : base("the process is dead")
        {
        }
    }
}
