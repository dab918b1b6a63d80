namespace Collections.Decisions.Dmn;

/// <summary>The models that lie beside a file; imports are found among them by namespace.</summary>
internal static class ImportFolder
{
    public static List<DmnDefinitions> Read(string path)
    {
        var full = Path.GetFullPath(path);
        var found = new List<DmnDefinitions>();
        var files = Directory.GetFiles(Path.GetDirectoryName(full)!, "*.dmn");
        Array.Sort(files, StringComparer.Ordinal);
        foreach (var file in files.Where(file => file != full).Take(FeelLimits.Imports))
        {
            if (DmnReader.Read(File.OpenRead(file)).Definitions is { } definitions) found.Add(definitions);
        }
        return found;
    }
}
