namespace Collections.Architecture.Rooms;

/// <summary>The working copy that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of Collections.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The projects of src, by folder name.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(Root, "src")).Select(folder => Path.GetFileName(folder)!).Where(HasProject).Order(StringComparer.Ordinal)];

    public static string ProjectFile(string project) => Path.Combine(Root, "src", project, project + ".csproj");

    /// <summary>The hand-written source of a room: neither build output nor migrations, which EF Core generates.</summary>
    public static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Folders(file).Any(IsGenerated))
            .Order(StringComparer.Ordinal);

    /// <summary>The folders of a file below the root, the file's own name left out.</summary>
    public static string[] Folders(string file) => Path.GetDirectoryName(Relative(file))!.Split('/');

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static bool IsGenerated(string folder) => folder is "obj" or "bin" or "Migrations";

    private static bool HasProject(string folder) => File.Exists(ProjectFile(folder));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Collections.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException($"Collections.sln was expected above '{AppContext.BaseDirectory}': the tests read the working copy that they were built from.");
    }
}
