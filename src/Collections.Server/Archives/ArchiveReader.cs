using System.IO.Compression;
using System.Text;

namespace Collections.Server.Archives;

/// <summary>Unpacks a zip file of strategies, trusting nothing that it says: neither names nor sizes.</summary>
internal static class ArchiveReader
{
    private const int Symlink = 0xA000;
    private const int KindOfFile = 0xF000;
    private const int UnixShift = 16;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the bytes begin as a zip file does, also an empty one.</summary>
    public static bool IsZip(ReadOnlySpan<byte> file) => file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("PK\u0005\u0006"u8);

    /// <summary>The texts of all files by path; what lies in an archive beside strategies, such as pictures, is left out by its name.</summary>
    /// <exception cref="ArchiveException">It is broken, larger than it may be, or a name leads elsewhere.</exception>
    public static SortedDictionary<string, string> Read(byte[] file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return Read(archive);
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw new ArchiveException($"Expected a zip file that can be unpacked without a password, found: {broken.Message}");
        }
    }

    private static SortedDictionary<string, string> Read(ZipArchive archive)
    {
        if (archive.Entries.Count > ArchiveLimits.Files) throw new ArchiveException($"Expected at most {ArchiveLimits.Files} files, found {archive.Entries.Count}.");
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = ArchiveLimits.UnpackedBytes;
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            CheckName(entry);
            if (!names.Add(entry.FullName)) throw new ArchiveException($"'{entry.FullName}': each name was expected once, found it twice.");
            if (!ArchivedStrategies.IsKnown(entry.FullName)) continue;
            var bytes = Unpack(entry, Math.Min(left, ArchiveLimits.BytesOf(entry.FullName)), left);
            left -= bytes.Length;
            files.Add(entry.FullName, TextOf(entry, bytes));
        }
        return files;
    }

    private static void CheckName(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (name.Length > ArchiveLimits.PathLength) throw new ArchiveException($"'{name[..40]}…': a name of at most {ArchiveLimits.PathLength} letters was expected, found {name.Length}.");
        var isInside = name.Split('/').All(part => part is not ("" or "." or "..")) && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal) && !name.Any(char.IsControl);
        if (!isInside) throw new ArchiveException($"'{name}': a name that stays within the archive was expected, found one that leads elsewhere.");
        if (((entry.ExternalAttributes >> UnixShift) & KindOfFile) == Symlink) throw new ArchiveException($"'{name}': a file was expected, found a link to another.");
    }

    private static byte[] Unpack(ZipArchiveEntry entry, int most, int left)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            if (to.Length + read > left) throw new ArchiveException($"At most {ArchiveLimits.UnpackedBytes >> 20} MiB were expected in all files together, unpacked; '{entry.FullName}' goes beyond.");
            if (to.Length + read > most) throw new ArchiveException($"'{entry.FullName}': at most {most} bytes were expected, unpacked, found more.");
            to.Write(buffer, 0, read);
        }
        return to.ToArray();
    }

    private static string TextOf(ZipArchiveEntry entry, byte[] bytes)
    {
        try
        {
            var text = Utf8.GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new ArchiveException($"'{entry.FullName}': a text in UTF-8 was expected, found other bytes.");
        }
    }
}
