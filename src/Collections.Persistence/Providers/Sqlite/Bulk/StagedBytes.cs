namespace Collections.Persistence.Providers.Sqlite.Bulk;

/// <summary>Texts and blobs of staged rows, in memory that does not move, so that the library reads them where they stand.</summary>
internal sealed class StagedBytes
{
    private const int FirstSize = 1 << 14;

    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(FirstSize, pinned: true);
    private int _used;

    /// <summary>Where the copy stands: its offset and length in one number.</summary>
    public long Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - _used)
            Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_used));
        long place = ((long)_used << 32) | (uint)bytes.Length;
        _used += bytes.Length;
        return place;
    }

    public ReadOnlySpan<byte> At(long place) => _bytes.AsSpan((int)(place >> 32), (int)(uint)place);

    public void Clear() => _used = 0;

    private void Grow(int length)
    {
        byte[] larger = GC.AllocateUninitializedArray<byte>(Math.Max(2 * _bytes.Length, _used + length), pinned: true);
        _bytes.AsSpan(0, _used).CopyTo(larger);
        _bytes = larger;
    }
}
