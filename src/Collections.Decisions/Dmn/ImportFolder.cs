namespace Collections.Decisions.Dmn;

/// <summary>The models that lie beside a file; imports are found among them by namespace.</summary>
internal static class ImportFolder
{
    /// <summary>The models, or why they are not looked at.</summary>
    public static (List<DmnDefinitions> Models, DmnError? Error) Read(string path)
    {
        var full = Path.GetFullPath(path);
        var found = new List<DmnDefinitions>();
        var files = Directory.GetFiles(Path.GetDirectoryName(full)!, "*.dmn");
        var others = files.Where(file => file != full).Order(StringComparer.Ordinal).ToList();
        if (others.Count > FeelLimits.Imports)
            return ([], new("import-limit", $"Expected at most {FeelLimits.Imports} decision models beside '{path}', which imports, found {others.Count}: keep what it imports in a folder with it.", ""));
        foreach (var file in others)
        {
            if (DmnReader.Read(File.OpenRead(file)).Definitions is { } definitions) found.Add(definitions);
        }
        return (found, null);
    }
}
