using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Proofs.Disks;

namespace Collections.Proofs.Faults;

/// <summary>
/// One fault at one of the commands that an office gives to its store or to the world, counted from 1: begin, every
/// statement that changes rows, commit, every delivery. Afterwards all goes well. Point 0 is none, and lists the commands.
/// </summary>
internal sealed class CommandFault(SimulatedDisk disk, long point, Fault fault) : IWriteObserver
{
    /// <summary>What a delivery to the world is listed as.</summary>
    public const string Delivery = "delivery";

    private const int DiskError = 10;
    private const int Busy = 5;
    private readonly List<string> labels = [];
    private long count;

    /// <summary>The commands so far, in order.</summary>
    public IReadOnlyList<string> Labels => labels;

    /// <summary>Whether the fault has happened.</summary>
    public bool HasLanded { get; private set; }

    /// <summary>Puts the fault into an office and the world around it.</summary>
    public void Arm(SimulatedOffice simulated)
    {
        simulated.Office.Observer = this;
        simulated.Office.Database.Writer.Observer = this;
        simulated.World.Arriving = () => Before(Delivery, () => new IOException("the line is dead"));
        simulated.World.Arrived = () => After(() => new IOException("no answer came"));
    }

    void IWriteObserver.Begun()
    {
    }

    void IWriteObserver.Executing(Statement statement) => Before(statement.Sql, Refusal);

    void IWriteObserver.Executed(Statement statement) => After(() => new TimeoutException("the answer came too late"));

    void IWriteObserver.Committing() => Before("COMMIT", Refusal);

    void IWriteObserver.Committed() => After(() => new TimeoutException("the answer to the commit came too late"));

    void IWriteObserver.RolledBack()
    {
    }

    long IWriteObserver.Savepoint() => 0;

    void IWriteObserver.RolledBackTo(long savepoint)
    {
    }

    private SqliteFailureException Refusal() => SqliteFailureException.OfCode(point % 2 == 0 ? DiskError : Busy, "a fault");

    private void Before(string label, Func<Exception> refusal)
    {
        if (disk.IsDark) throw new PowerCutException();
        if (point == 0) labels.Add(label);
        if (Interlocked.Increment(ref count) != point || HasLanded || fault is Fault.DiesAfter or Fault.ThrowsAfter) return;
        Happen(refusal);
    }

    private void After(Func<Exception> refusal)
    {
        if (disk.IsDark) throw new PowerCutException();
        if (Volatile.Read(ref count) == point && !HasLanded && fault is (Fault.DiesAfter or Fault.ThrowsAfter)) Happen(refusal);
    }

    private void Happen(Func<Exception> refusal)
    {
        HasLanded = true;
        if (fault is Fault.Throws or Fault.ThrowsAfter) throw refusal();
        disk.CutPower();
        throw new PowerCutException();
    }
}
