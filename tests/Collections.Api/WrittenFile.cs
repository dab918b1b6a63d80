namespace Collections.Api;

/// <summary>Files that tests lay into a folder of theirs.</summary>
internal static class WrittenFile
{
    /// <summary>Writes a file below the folder; gives its path.</summary>
    public static string Write(this DirectoryInfo folder, string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
