using System.Globalization;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Proofs.Kill;

/// <summary>A planted bug: whoever checks the lease finds it to be his own.</summary>
internal sealed class NoFence : IWriteObserver
{
    private const int ExpectedFence = 1;

    public void Executing(Statement statement)
    {
        if (!statement.Sql.StartsWith("UPDATE lease SET seen", StringComparison.Ordinal)) return;
        statement.Connection.Execute(string.Create(CultureInfo.InvariantCulture, $"UPDATE lease SET fence = {statement.Recorded[ExpectedFence].Value} WHERE name = 'run'"));
    }

    public void Executed(Statement statement)
    {
    }

    public void Begun()
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
