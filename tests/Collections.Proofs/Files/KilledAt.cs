using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Proofs.Files;

/// <summary>
/// Ends the work at its n-th point, before or after a statement or a commit, as a killed process would: nothing is written
/// after it. With a point that is never reached it only counts.
/// </summary>
internal sealed class KilledAt(int point = int.MaxValue) : IWriteObserver
{
    private bool isDead;

    /// <summary>Points passed.</summary>
    public int Points { get; private set; }

    /// <summary>Whether it came to the end.</summary>
    public bool HasHit => isDead;

    public void Begun()
    {
        if (isDead) throw new KilledException();
    }

    public void Executing(Statement statement) => Pass();

    public void Executed(Statement statement) => Pass();

    public void Committing() => Pass();

    public void Committed() => Pass();

    public void RolledBack()
    {
    }

    public long Savepoint() => 0;

    public void RolledBackTo(long savepoint)
    {
    }

    private void Pass()
    {
        if (!isDead && ++Points != point) return;
        isDead = true;
        throw new KilledException();
    }
}

/// <summary>The process is no more.</summary>
internal sealed class KilledException() : Exception("The process was killed.");
