namespace Collections.Activities.Dispatching;

/// <summary>Appends lines to a file and returns when the disk has them.</summary>
internal static class DurableAppend
{
    public static void Write(string path, IEnumerable<byte[]> lines)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        foreach (var line in lines) file.Write(line);
        file.Flush(flushToDisk: true);
    }
}
