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
        using var read = new MemoryStream();
        var block = new byte[BlockBytes];
        // A pipe has no length to ask for, and a file may grow while it is read.
        for (int count; (count = stream.Read(block)) > 0;)
        {
            read.Write(block, 0, count);
            if (read.Length > limit) throw TooLarge(path, limit, read.Length);
        }
        return read.ToArray();
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
