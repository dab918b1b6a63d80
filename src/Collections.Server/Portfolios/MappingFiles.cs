using Collections.Server.Hosting;

namespace Collections.Server.Portfolios;

/// <summary>The mappings that lie beside the strategies, by name.</summary>
internal static class MappingFiles
{
    private const string Folder = "portfolios";
    private const string Suffix = ".mapping.json";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names() => Directory.Exists(Place)
        ? [.. Directory.EnumerateFiles(Place, $"*{Suffix}").Select(file => Path.GetFileName(file)[..^Suffix.Length]).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The file of a name; null where there is none.</summary>
    public static string? Find(string name) => Names().Contains(name) ? Path.Combine(Place, name + Suffix) : null;

    /// <summary>The sentence where no mapping came, and none has the name.</summary>
    public static string Unknown(string? name) => $"Expected the name of a mapping ({string.Join(", ", Names())}) in 'mapping', or a part named 'mapping' that is one; found '{name}'.";

    private static string Place => Path.Combine(WorkflowsFolder.Find(), Folder);
}
