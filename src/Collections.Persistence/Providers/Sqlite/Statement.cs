using Collections.Persistence.Providers.Sqlite.Mutations;

namespace Collections.Persistence.Providers.Sqlite;

/// <summary>
/// A prepared statement over the raw handle. Parameters count from 1 and columns from 0, as SQLite
/// has them; bindings last until bound anew. Belongs to its connection and to one thread at a time.
/// </summary>
public sealed unsafe partial class Statement : IParameters
{
    private readonly RawConnection _connection;
    private readonly nint _statement;

    internal Statement(RawConnection connection, nint statement, string sql)
    {
        _connection = connection;
        _statement = statement;
        Sql = sql;
        // BEGIN IMMEDIATE counts as writing with SQLite, but changes no row.
        Mutates = SqliteNative.sqlite3_stmt_readonly(statement) == 0 && !sql.StartsWith("BEGIN", StringComparison.Ordinal);
        ParameterCount = SqliteNative.sqlite3_bind_parameter_count(statement);
        _bound = new Bound[ParameterCount];
    }

    public string Sql { get; }

    public int ParameterCount { get; }

    internal bool Mutates { get; }

    /// <summary>What the parameters are bound to; kept while there is an observer.</summary>
    internal RecordedParameter[] Recorded => _recorded ??= RecordedParameter.For(ParameterCount);

    internal RawConnection Connection => _connection;

    /// <summary>Advances to the next row; false when there is none, and the statement is reset.</summary>
    public bool Step()
    {
        Announce();
        int code = SqliteNative.sqlite3_step(_statement);
        if (code == SqliteNative.Row)
            return true;
        Finish(code);
        return false;
    }

    /// <summary>Runs a statement that yields no row, and resets it.</summary>
    public void Execute()
    {
        Announce();
        int code = SqliteNative.sqlite3_step(_statement);
        if (code == SqliteNative.Row)
        {
            SqliteNative.sqlite3_reset(_statement);
            throw new InvalidOperationException($"expected no row, found one, from: {Sql}");
        }

        Finish(code);
    }

    /// <summary>Runs a statement that yields no row and tells how many rows it inserted, changed or removed.</summary>
    public long ExecuteCounting()
    {
        Execute();
        return _connection.Changes;
    }

    /// <summary>The first column of the first row as an integer, 0 where there is none; the statement is reset.</summary>
    public long Scalar()
    {
        long value = Step() ? ColumnLong(0) : 0;
        Reset();
        return value;
    }

    /// <summary>Gives up the rows not yet read; the bindings stay.</summary>
    public void Reset() => SqliteNative.sqlite3_reset(_statement);

    internal void Finalise() => SqliteNative.sqlite3_finalize(_statement);

    private void Finish(int code)
    {
        if (code != SqliteNative.Done)
        {
            SqliteFailureException failure = SqliteFailureException.Of(_connection.Handle, Sql);
            SqliteNative.sqlite3_reset(_statement);
            throw failure;
        }

        SqliteNative.sqlite3_reset(_statement);
        if (Mutates)
            _connection.Observer?.Executed(this);
    }

    private void Announce()
    {
        if (Mutates)
            _connection.Observer?.Executing(this);
    }

    private void Expect(int code)
    {
        if (code != SqliteNative.Ok)
            throw SqliteFailureException.Of(_connection.Handle, Sql);
    }
}
