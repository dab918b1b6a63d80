namespace Collections.Domain.Portfolios;

/// <summary>The bytes of all texts of a chunk. It grows to the largest chunk and is then used again.</summary>
/// <param name="texts">How many rows of texts are to come, by which the first room is measured.</param>
public sealed class Utf8Arena(int texts)
{
    private const int BytesPerRow = 64;

    private byte[] bytes = new byte[texts * BytesPerRow];
    private int length;

    /// <summary>Copies a text to the end and says where it begins.</summary>
    public int Append(ReadOnlySpan<byte> text)
    {
        if (text.Length > bytes.Length - length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + text.Length));
        text.CopyTo(bytes.AsSpan(length));
        var start = length;
        length += text.Length;
        return start;
    }

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> Slice(int start, int count) => bytes.AsSpan(start, count);

    /// <summary>Forgets all texts and keeps the room.</summary>
    public void Clear() => length = 0;
}
