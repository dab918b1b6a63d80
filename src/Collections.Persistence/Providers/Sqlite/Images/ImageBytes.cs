namespace Collections.Persistence.Providers.Sqlite.Images;

/// <summary>Bytes that grow: numbers in seven bits a byte, small ones of either sign in one.</summary>
internal sealed class ImageBytes
{
    private const int LongestNumber = 10;
    private byte[] _bytes = new byte[1 << 12];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Put(long number)
    {
        Reserve(LongestNumber);
        ulong rest = (ulong)((number << 1) ^ (number >> 63));
        while (rest >= 0x80)
        {
            _bytes[Length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        _bytes[Length++] = (byte)rest;
    }

    public void Put(ReadOnlySpan<byte> bytes)
    {
        Put(bytes.Length);
        PutPlain(bytes);
    }

    /// <summary>Bytes whose number is known where they are read.</summary>
    public void PutPlain(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
    }
}
