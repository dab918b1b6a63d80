namespace Collections.Persistence.Providers.Sqlite.Bulk;

/// <summary>
/// Rows of one table before they are written. Places count from 1 in the order of the columns; a place that
/// is not bound in a row is NULL there, or what it was told to repeat.
/// </summary>
public sealed class StagedRows : IParameters
{
    private readonly int _columns;
    private readonly byte[] _unbound;
    private readonly long[] _repeated;
    private readonly StagedBytes _bytes = new();
    private byte[] _kinds;
    private long[] _values;
    private int _first;

    /// <param name="columns">How many columns a row has.</param>
    /// <param name="rows">For how many rows there is room at first.</param>
    public StagedRows(int columns, int rows)
    {
        _columns = columns;
        _unbound = new byte[columns];
        _repeated = new long[columns];
        _kinds = new byte[rows * columns];
        _values = new long[_kinds.Length];
    }

    /// <summary>The rows that are complete.</summary>
    public int Count { get; private set; }

    public void Bind(int index, long value)
    {
        int at = _first + index - 1;
        _kinds[at] = StagedKind.Integer;
        _values[at] = value;
    }

    public void BindNull(int index) => _kinds[_first + index - 1] = StagedKind.Null;

    /// <summary>Stages a copy of UTF-8 text.</summary>
    public void BindText(int index, ReadOnlySpan<byte> utf8) => Stage(index, StagedKind.Text, utf8);

    /// <summary>Stages a copy of a blob.</summary>
    public void BindBlob(int index, ReadOnlySpan<byte> blob) => Stage(index, StagedKind.Blob, blob);

    /// <summary>The same value in every row from here on that does not bind the place. Only where no row is staged.</summary>
    public void Repeat(int index, long value)
    {
        _unbound[index - 1] = StagedKind.Integer;
        _repeated[index - 1] = value;
        Begin();
    }

    /// <summary>The row is bound; the next one begins.</summary>
    public void Next()
    {
        Count++;
        _first += _columns;
        if (_first == _kinds.Length)
            Grow();
        Begin();
    }

    /// <summary>Forgets the rows; what repeats goes on.</summary>
    public void Clear()
    {
        Count = 0;
        _first = 0;
        _bytes.Clear();
        Begin();
    }

    internal long ValueAt(int row, int index) => _values[(row * _columns) + index - 1];

    /// <summary>Binds as many rows from this one on as the statement takes.</summary>
    internal void BindTo(Statement statement, int row)
    {
        int first = row * _columns;
        ReadOnlySpan<byte> kinds = _kinds.AsSpan(first, statement.ParameterCount);
        ReadOnlySpan<long> values = _values.AsSpan(first, statement.ParameterCount);
        for (int i = 0; i < kinds.Length; i++)
        {
            switch (kinds[i])
            {
                case StagedKind.Null: statement.BindNull(i + 1); break;
                case StagedKind.Integer: statement.Bind(i + 1, values[i]); break;
                case StagedKind.Text: statement.BindPinnedText(i + 1, _bytes.At(values[i])); break;
                default: statement.BindPinned(i + 1, _bytes.At(values[i])); break;
            }
        }
    }

    private void Stage(int index, byte kind, ReadOnlySpan<byte> bytes)
    {
        int at = _first + index - 1;
        _kinds[at] = kind;
        _values[at] = _bytes.Add(bytes);
    }

    private void Begin()
    {
        _unbound.CopyTo(_kinds, _first);
        _repeated.CopyTo(_values, _first);
    }

    private void Grow()
    {
        Array.Resize(ref _kinds, 2 * _kinds.Length);
        Array.Resize(ref _values, _kinds.Length);
    }
}
