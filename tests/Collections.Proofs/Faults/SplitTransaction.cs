using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Proofs.Faults;

/// <summary>Commits before or after a statement, and writes the rest in a transaction of its own: what must be one is two.</summary>
internal sealed class SplitTransaction(IWriteObserver inner, string words, bool after) : IWriteObserver
{
    private bool isSplit;

    public void Begun()
    {
        isSplit = false;
        inner.Begun();
    }

    public void Executing(Statement statement)
    {
        if (!after) Split(statement);
        inner.Executing(statement);
    }

    public void Executed(Statement statement)
    {
        inner.Executed(statement);
        if (after) Split(statement);
    }

    public void Committing() => inner.Committing();

    public void Committed() => inner.Committed();

    public void RolledBack() => inner.RolledBack();

    public long Savepoint() => inner.Savepoint();

    public void RolledBackTo(long savepoint) => inner.RolledBackTo(savepoint);

    private void Split(Statement statement)
    {
        if (isSplit || !statement.Sql.Contains(words, StringComparison.Ordinal)) return;
        isSplit = true;
        statement.Connection.Execute("COMMIT; BEGIN IMMEDIATE");
    }
}
