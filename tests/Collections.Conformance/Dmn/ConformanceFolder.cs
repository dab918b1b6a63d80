using System.Runtime.CompilerServices;

namespace Collections.Conformance.Dmn;

/// <summary>Where the public suites lie: COLLECTIONS_CONFORMANCE_DIR, or ../shared/conformance beside the repository.</summary>
internal static class ConformanceFolder
{
    public static string TestCases => Path.Combine(Root, "dmn-tck", "TestCases");

    public static string? MissingReason =>
        Directory.Exists(TestCases) ? null : $"The DMN test kit is not at '{TestCases}'; set COLLECTIONS_CONFORMANCE_DIR.";

    private static string Root =>
        Environment.GetEnvironmentVariable("COLLECTIONS_CONFORMANCE_DIR") is { Length: > 0 } folder
            ? folder
            : Path.GetFullPath(Path.Combine(SourceFolder(), "../../../../shared/conformance"));

    public static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>A test over the DMN test kit, skipped where the kit is absent.</summary>
public sealed class DmnKitFactAttribute : FactAttribute
{
    public DmnKitFactAttribute() => Skip = ConformanceFolder.MissingReason;
}
