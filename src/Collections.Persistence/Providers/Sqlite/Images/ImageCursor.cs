namespace Collections.Persistence.Providers.Sqlite.Images;

/// <summary>Reads what <see cref="ImageBytes"/> has written, from its beginning.</summary>
internal sealed class ImageCursor(byte[] bytes)
{
    private int _at;

    public long Number()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[_at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)(value >> 1) ^ -(long)(value & 1);
        }
    }

    public int Small() => checked((int)Number());

    public byte[] Bytes()
    {
        int length = Small();
        byte[] read = bytes[_at..(_at + length)];
        _at += length;
        return read;
    }
}
