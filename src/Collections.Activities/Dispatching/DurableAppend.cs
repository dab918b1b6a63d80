using Collections.Activities.Disks;

namespace Collections.Activities.Dispatching;

/// <summary>Appends lines to a file and returns when the disk has them; or throws, and the file is as long as before.</summary>
internal static class DurableAppend
{
    private const int LongestChunk = 1 << 16;

    public static void Write(string path, IEnumerable<byte[]> lines)
    {
        // Without a buffer, as closing would write what is left in one to a disk that has just refused.
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var before = file.Length;
        file.Position = before;
        try
        {
            foreach (var chunk in Chunks(lines)) file.Write(chunk);
            DiskConfirmation.Await(file);
        }
        catch (IOException)
        {
            // What the disk did not confirm may be readable for a while and then be gone: nobody shall take it as delivered.
            file.SetLength(before);
            throw;
        }
    }

    private static IEnumerable<byte[]> Chunks(IEnumerable<byte[]> lines)
    {
        using var chunk = new MemoryStream();
        foreach (var line in lines)
        {
            chunk.Write(line);
            if (chunk.Length < LongestChunk) continue;
            yield return chunk.ToArray();
            chunk.SetLength(0);
        }
        if (chunk.Length > 0) yield return chunk.ToArray();
    }
}
