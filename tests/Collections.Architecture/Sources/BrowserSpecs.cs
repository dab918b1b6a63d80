using Collections.Architecture.Rooms;

namespace Collections.Architecture.Sources;

/// <summary>A file of browser tests that no test project starts passes for ever.</summary>
public sealed class BrowserSpecs
{
    private const string Ending = ".spec.ts";
    private static readonly string Starters = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Collections.Browser"), "*.cs").Select(File.ReadAllText));

    public static TheoryData<string> Specs => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "designer", "tests", "browser"), $"*{Ending}").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Specs))]
    public void Every_file_of_browser_tests_is_run(string spec) =>
        Starters.Contains($"\"{spec}\"", StringComparison.Ordinal).ShouldBeTrue($"No test of Collections.Browser runs designer/tests/browser/{spec}.");
}
