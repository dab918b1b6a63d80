using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Proofs.Disks;

namespace Collections.Proofs.Boundaries;

/// <summary>
/// One fault at one of the commands that an office gives to its store or to the world, counted from 1: begin, every
/// statement that changes rows, commit, every delivery. Each counts once; afterwards all goes well.
/// </summary>
internal sealed class CommandFault(SimulatedDisk disk, long point, Fault fault) : IWriteObserver
{
    private const int DiskError = 10;
    private const int Busy = 5;
    private long count;

    /// <summary>Commands so far.</summary>
    public long Count => Volatile.Read(ref count);

    /// <summary>Whether the fault has happened.</summary>
    public bool HasLanded { get; private set; }

    /// <summary>Puts the fault into an office and the world around it.</summary>
    public void Arm(SimulatedOffice simulated)
    {
        simulated.Office.Observer = this;
        simulated.Office.Database.Writer.Observer = this;
        simulated.World.Arriving = () => Before(() => new IOException("the line is dead"));
        simulated.World.Arrived = () => After(() => new IOException("no answer came"));
    }

    void IWriteObserver.Begun()
    {
    }

    void IWriteObserver.Executing(Statement statement) => Before(Refusal);

    void IWriteObserver.Executed(Statement statement) => After(() => new TimeoutException("the answer came too late"));

    void IWriteObserver.Committing() => Before(Refusal);

    void IWriteObserver.Committed() => After(() => new TimeoutException("the answer to the commit came too late"));

    void IWriteObserver.RolledBack()
    {
    }

    long IWriteObserver.Savepoint() => 0;

    void IWriteObserver.RolledBackTo(long savepoint)
    {
    }

    private SqliteFailureException Refusal() => SqliteFailureException.OfCode(point % 2 == 0 ? DiskError : Busy, "a fault");

    private void Before(Func<Exception> refusal)
    {
        if (disk.IsDark) throw new PowerCutException();
        if (Interlocked.Increment(ref count) != point || HasLanded || fault is Fault.DiesAfter or Fault.ThrowsAfter) return;
        Happen(refusal);
    }

    private void After(Func<Exception> refusal)
    {
        if (disk.IsDark) throw new PowerCutException();
        if (Count == point && !HasLanded && fault is (Fault.DiesAfter or Fault.ThrowsAfter)) Happen(refusal);
    }

    private void Happen(Func<Exception> refusal)
    {
        HasLanded = true;
        if (fault is Fault.Throws or Fault.ThrowsAfter) throw refusal();
        disk.CutPower();
        throw new PowerCutException();
    }
}
