using System.Globalization;

namespace Collections.Domain.Texts;

/// <summary>Reads a whole file that is kept in memory; one that is larger than its limit is refused before it is there.</summary>
public static class BoundedRead
{
    private const int BlockBytes = 64 << 10;

    /// <summary>The bytes of a file, at most so many.</summary>
    /// <exception cref="InputTooLargeException">The file holds more.</exception>
    public static byte[] Bytes(string path, int limit)
    {
        using var stream = File.OpenRead(path);
        if (stream.CanSeek && stream.Length > limit) throw TooLarge(path, limit, stream.Length);
        // A pipe has no length to ask for, and a file may grow while it is read: a byte more says whether it has ended.
        var read = new byte[stream.CanSeek ? (int)stream.Length + 1 : BlockBytes];
        var length = 0;
        for (int count; (count = stream.Read(read, length, read.Length - length)) > 0;)
        {
            length += count;
            if (length > limit) throw TooLarge(path, limit, length);
            if (length == read.Length) Array.Resize(ref read, (int)Math.Min(length * 2L, limit + 1L));
        }
        return read[..length];
    }

    /// <summary>The text of a file of at most so many bytes: UTF-8 unless its byte order mark says otherwise.</summary>
    /// <exception cref="InputTooLargeException">The file holds more.</exception>
    public static string Text(string path, int limit)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(path, limit)));
        return reader.ReadToEnd();
    }

    private static InputTooLargeException TooLarge(string path, int limit, long found) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path}: expected at most {limit} bytes, found {found}"));
}
