namespace Collections.Persistence.Providers.Sqlite.Mutations;

/// <summary>Numbers of variable length and bytes, appended through one buffer to a file that dispose removes.</summary>
internal sealed class MutationFile(string path) : IDisposable
{
    private const int LongestNumber = 10;

    private readonly FileStream _stream = new(
        path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.DeleteOnClose);

    private readonly byte[] _buffer = new byte[1 << 20];
    private int _used;
    private long _flushed;

    public long Length => _flushed + _used;

    /// <summary>Forgets what was appended since the file had this length.</summary>
    public void Truncate(long length)
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

    public void Signed(long value) => Number((ulong)((value << 1) ^ (value >> 63)));

    public void Number(ulong value)
    {
        if (_buffer.Length - _used < LongestNumber)
            Flush();
        while (value >= 0x80)
        {
            _buffer[_used++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _buffer[_used++] = (byte)value;
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number((ulong)bytes.Length);
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

    /// <summary>The file from its beginning.</summary>
    public Stream Read()
    {
        Flush();
        return new FileStream(_stream.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    public void Dispose() => _stream.Dispose();

    private void Flush()
    {
        _stream.Write(_buffer, 0, _used);
        _flushed += _used;
        _used = 0;
    }
}
