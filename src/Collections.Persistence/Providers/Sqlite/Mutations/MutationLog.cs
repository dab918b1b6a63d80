using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Mutations;

/// <summary>
/// Every raw mutation that was committed, in order, with the borders of its transactions: what the
/// bench replays through the bare driver. Entity Framework's own statements are not in it. A
/// statement bound before the capture began must be bound whole again. Written by the writer's
/// thread, read when the writing is over. The file is removed on dispose.
/// </summary>
public sealed class MutationLog(string file) : IWriteObserver, IDisposable
{
    internal const int BeginMark = 0;
    internal const int CommitMark = 1;
    internal const int FirstStatement = 2;

    /// <summary>Parameters from here on are written every time, the others only when they changed.</summary>
    internal const int MostTracked = 63;

    private readonly MutationFile _file = new(file);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _statements = [];
    private readonly HashSet<Statement> _known = [];
    private long _begun;

    /// <summary>The distinct statements, by their number.</summary>
    public IReadOnlyList<string> Statements => _statements;

    /// <summary>Size of the log in bytes.</summary>
    public long Length => _file.Length;

    /// <summary>Transactions committed while the capture was on.</summary>
    public long Transactions { get; private set; }

    public void Dispose() => _file.Dispose();

    void IWriteObserver.Begun()
    {
        _begun = Length;
        _file.Number(BeginMark);
    }

    void IWriteObserver.Committing()
    {
    }

    void IWriteObserver.Committed()
    {
        _file.Number(CommitMark);
        Transactions++;
    }

    void IWriteObserver.RolledBack() => Truncate(_begun);

    long IWriteObserver.Savepoint() => Length;

    void IWriteObserver.RolledBackTo(long savepoint) => Truncate(savepoint);

    void IWriteObserver.Executing(Statement statement)
    {
    }

    private void Truncate(long length)
    {
        _file.Truncate(length);
        // What is forgotten may have told changes that later executions rely on.
        _known.Clear();
    }

    void IWriteObserver.Executed(Statement statement)
    {
        RecordedParameter[] parameters = statement.Recorded;
        _file.Number((ulong)(FirstStatement + NumberOf(statement)));
        ulong changed = _known.Add(statement) ? ulong.MaxValue >> 1 : RecordedParameter.Changes(parameters);
        _file.Number(changed);
        for (int i = 0; i < parameters.Length; i++)
        {
            if (i >= MostTracked || (changed & (1UL << i)) != 0)
                Write(parameters[i]);
        }
    }

    internal Stream Read() => _file.Read();

    private int NumberOf(Statement statement)
    {
        if (!_numbers.TryGetValue(statement.Sql, out int number))
        {
            _numbers.Add(statement.Sql, number = _statements.Count);
            _statements.Add(statement.Sql);
        }

        return number;
    }

    private void Write(RecordedParameter parameter)
    {
        parameter.IsChanged = false;
        _file.Number(parameter.Type);
        if (parameter.Type == RecordedParameter.Integer)
            _file.Signed(parameter.Value);
        else if (parameter.Type != RecordedParameter.Null)
            _file.Bytes(parameter.Bytes);
    }
}
