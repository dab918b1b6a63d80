namespace Collections.Conformance.Bpmn;

/// <summary>The public suites: the folder named by COLLECTIONS_CONFORMANCE_DIR, else shared/conformance beside the repository.</summary>
internal static class ConformanceFolder
{
    private const string Variable = "COLLECTIONS_CONFORMANCE_DIR";

    public static string Root { get; } = Environment.GetEnvironmentVariable(Variable) ?? BesideRepository();

    public static string? SkipReason(string suite) =>
        Directory.Exists(Path.Combine(Root, suite)) ? null : $"{suite} is not at {Root}: set {Variable} to the folder of the suites";

    public static IEnumerable<string> Files(string suite) =>
        Directory.EnumerateFiles(Path.Combine(Root, suite), "*.bpmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The sample strategies of this repository.</summary>
    public static string Workflows => Path.Combine(Repository(), "workflows");

    private static string BesideRepository() => Path.GetFullPath(Path.Combine(Repository(), "..", "shared", "conformance"));

    /// <summary>The folder of Collections.sln.</summary>
    public static string Repository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Collections.sln"))) directory = directory.Parent;
        return directory?.FullName ?? ".";
    }
}
