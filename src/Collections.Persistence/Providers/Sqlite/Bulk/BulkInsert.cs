using System.Text;

namespace Collections.Persistence.Providers.Sqlite.Bulk;

/// <summary>
/// Inserts rows of one table of the tenant, many a statement: the b-tree's cursor stays where the last row
/// went, which saves the way down from the root for rows in the order of their key (measured: 1.4 to 1.7
/// times as many rows a second). Rows are staged until a statement is full or <see cref="Finish"/> is
/// called; whoever reads or changes the table in between calls that first.
/// </summary>
public sealed class BulkInsert : IParameters
{
    private const int RowsPerStatement = 32;
    private static readonly int[] _rowsPerStatement = [RowsPerStatement, 8, 1];

    private readonly RawConnection _connection;
    private readonly string _table;
    private readonly string[] _columns;
    private readonly Statement?[] _statements = new Statement?[_rowsPerStatement.Length];
    private readonly StagedRows _staged;
    private StagedRows _written;
    private int _done;

    internal BulkInsert(RawConnection connection, string table, string[] columns)
    {
        _connection = connection;
        _table = table;
        _columns = columns;
        _written = _staged = new StagedRows(columns.Length, RowsPerStatement);
    }

    public void Bind(int index, long value) => _staged.Bind(index, value);

    public void BindNull(int index) => _staged.BindNull(index);

    public void BindText(int index, ReadOnlySpan<byte> utf8) => _staged.BindText(index, utf8);

    public void BindBlob(int index, ReadOnlySpan<byte> blob) => _staged.BindBlob(index, blob);

    /// <inheritdoc cref="StagedRows.Repeat"/>
    public void Repeat(int index, long value) => _staged.Repeat(index, value);

    /// <summary>The row is bound; the next one begins.</summary>
    public void Next()
    {
        _staged.Next();
        if (_staged.Count == RowsPerStatement)
            Finish();
    }

    /// <summary>Writes what is staged.</summary>
    /// <exception cref="SqliteFailureException">The database refuses a row; <see cref="Refused"/> tells which.</exception>
    public void Finish()
    {
        if (_staged.Count == 0)
            return;
        Write(_staged);
        _staged.Clear();
    }

    /// <summary>Writes rows that were staged beforehand, on whichever thread.</summary>
    /// <exception cref="SqliteFailureException">The database refuses a row; <see cref="Refused"/> tells which.</exception>
    public void Write(StagedRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        (_written, _done) = (rows, 0);
        for (int size = 0; size < _rowsPerStatement.Length; size++)
        {
            while (rows.Count - _done >= _rowsPerStatement[size])
                Write(size);
        }
    }

    /// <summary>The integer at a place of the row that the database refused last.</summary>
    public long Refused(int index) => _written.ValueAt(_done, index);

    internal bool Has(string[] columns) => _columns.AsSpan().SequenceEqual(columns);

    /// <summary>Forgets what is staged, as its transaction was given up.</summary>
    internal void Clear() => _staged.Clear();

    private void Write(int size)
    {
        Statement statement = _statements[size] ??= Prepare(_rowsPerStatement[size]);
        _written.BindTo(statement, _done);
        try
        {
            statement.Execute();
        }
        catch (SqliteFailureException failure) when (failure.IsConstraint)
        {
            _done += (int)_connection.Changes;
            throw;
        }

        _done += _rowsPerStatement[size];
    }

    private Statement Prepare(int rows)
    {
        string row = $"({Tenant.Key}{string.Concat(Enumerable.Repeat(", ?", _columns.Length))})";
        // With OR FAIL the rows before the refused one stay, so that no page need be kept for taking them back:
        // the transaction is given up as a whole.
        var sql = new StringBuilder($"INSERT OR FAIL INTO {_table}(tenant_id, {string.Join(", ", _columns)}) VALUES ");
        return _connection.Prepare(sql.AppendJoin(", ", Enumerable.Repeat(row, rows)).ToString());
    }
}
