using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Testing.Engine;

namespace Collections.Proofs.Batches;

/// <summary>The process dies at a commit, before or after it; nothing is written from then on.</summary>
/// <param name="commit">Which one, from 1; none where it is never reached.</param>
/// <param name="isAfter">Whether what it commits is there.</param>
internal sealed class DiesAtCommit(int commit, bool isAfter) : IWriteObserver
{
    private bool isDead;

    /// <summary>How many commits there were.</summary>
    public int Commits { get; private set; }

    /// <summary>Whether it has died.</summary>
    public bool IsDead => isDead;

    public void Begun() => Live();

    public void Executing(Statement statement) => Live();

    public void Executed(Statement statement)
    {
    }

    public void Committing()
    {
        Live();
        if (++Commits != commit || isAfter) return;
        isDead = true;
        throw new BrokenOffException();
    }

    public void Committed() => isDead |= Commits == commit;

    public void RolledBack()
    {
    }

    public long Savepoint() => 0;

    public void RolledBackTo(long savepoint)
    {
    }

    private void Live()
    {
        if (isDead) throw new BrokenOffException();
    }
}
