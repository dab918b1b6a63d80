namespace Collections.Persistence.Providers.Sqlite.Mutations;

/// <summary>Reads a mutation log through one window of fixed size.</summary>
internal sealed class MutationReader(Stream stream) : IDisposable
{
    private byte[] _window = new byte[4 << 20];
    private int _at;
    private int _end;

    /// <summary>False at the end of the log.</summary>
    public bool More() => _at < _end || Fill(1);

    public int Mark() => (int)Number();

    public long Integer()
    {
        ulong value = Number();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public ReadOnlySpan<byte> Bytes()
    {
        int length = (int)Number();
        if (_end - _at < length && !Fill(length))
            throw new InvalidDataException($"mutation log: expected {length} bytes, found {_end - _at}");
        _at += length;
        return _window.AsSpan(_at - length, length);
    }

    public ulong Number()
    {
        if (_end - _at < 10)
            Fill(10);
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _window[_at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
    }

    public void Dispose() => stream.Dispose();

    private bool Fill(int wanted)
    {
        int kept = _end - _at;
        byte[] target = wanted > _window.Length ? new byte[wanted] : _window;
        Buffer.BlockCopy(_window, _at, target, 0, kept);
        _window = target;
        _at = 0;
        _end = kept + stream.ReadAtLeast(target.AsSpan(kept), wanted - kept, throwOnEndOfStream: false);
        return _end >= wanted;
    }
}
