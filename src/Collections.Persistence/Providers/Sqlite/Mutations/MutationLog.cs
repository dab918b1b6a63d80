namespace Collections.Persistence.Providers.Sqlite.Mutations;

/// <summary>
/// Every raw mutation that was committed, in order, with the borders of its transactions: what the
/// bench replays through the bare driver. Entity Framework's own statements are not in it. A
/// statement bound before the capture began must be bound whole again. Written by the writer's
/// thread, read when the writing is over. The file is removed on dispose.
/// </summary>
public sealed class MutationLog : IDisposable
{
    internal const int BeginMark = 0;
    internal const int CommitMark = 1;
    internal const int FirstStatement = 2;

    private readonly FileStream _stream;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _statements = [];
    private readonly byte[] _buffer = new byte[1 << 20];
    private int _used;
    private long _flushed;
    private long _begun;

    public MutationLog(string file) => _stream = new FileStream(
        file, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0, FileOptions.DeleteOnClose);

    /// <summary>The distinct statements, by their number.</summary>
    public IReadOnlyList<string> Statements => _statements;

    /// <summary>Size of the log in bytes.</summary>
    public long Length => _flushed + _used;

    /// <summary>Transactions committed while the capture was on.</summary>
    public long Transactions { get; private set; }

    public void Dispose() => _stream.Dispose();

    internal void Begin()
    {
        _begun = Length;
        Number(BeginMark);
    }

    internal void Commit()
    {
        Number(CommitMark);
        Transactions++;
    }

    internal void Rollback() => Truncate(_begun);

    /// <summary>Forgets what was recorded since the log had this length.</summary>
    internal void Truncate(long length)
    {
        if (length >= _flushed)
        {
            _used = (int)(length - _flushed);
            return;
        }

        _stream.SetLength(length);
        _stream.Position = _flushed = length;
        _used = 0;
    }

    internal void Executed(Statement statement, RecordedParameter[] parameters)
    {
        if (!_numbers.TryGetValue(statement.Sql, out int number))
        {
            _numbers.Add(statement.Sql, number = _statements.Count);
            _statements.Add(statement.Sql);
        }

        Number((ulong)(FirstStatement + number));
        foreach (RecordedParameter parameter in parameters)
            Write(parameter);
    }

    /// <summary>The log from its beginning.</summary>
    internal Stream Read()
    {
        Flush();
        return new FileStream(_stream.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    private void Write(RecordedParameter parameter)
    {
        Number(parameter.Type);
        if (parameter.Type == RecordedParameter.Integer)
        {
            Number((ulong)((parameter.Value << 1) ^ (parameter.Value >> 63)));
        }
        else if (parameter.Type != RecordedParameter.Null)
        {
            Number((ulong)parameter.Bytes.Length);
            Bytes(parameter.Bytes);
        }
    }

    private void Number(ulong value)
    {
        if (_buffer.Length - _used < 10)
            Flush();
        while (value >= 0x80)
        {
            _buffer[_used++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _buffer[_used++] = (byte)value;
    }

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
            Flush();
        if (bytes.Length > _buffer.Length)
        {
            _stream.Write(bytes);
            _flushed += bytes.Length;
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Flush()
    {
        _stream.Write(_buffer, 0, _used);
        _flushed += _used;
        _used = 0;
    }
}
