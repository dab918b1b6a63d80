using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Collections.Conformance.Betsy;

/// <summary>The executable processes of betsy with what each case must print.</summary>
internal static class BetsySuite
{
    public static string? SkipReason =>
        File.Exists(Expectations) ? null : $"betsy is not at {Folder}: set COLLECTIONS_CONFORMANCE_DIR to the folder of the suites";

    private static string Expectations => Path.Combine(Folder, "expectations.json");

    private static string Folder => Path.Combine(
        Environment.GetEnvironmentVariable("COLLECTIONS_CONFORMANCE_DIR") is { Length: > 0 } root ? root : Path.GetFullPath(Path.Combine(SourceFolder(), "../../../../shared/conformance")),
        "betsy");

    public static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    public static IReadOnlyList<BetsyCase> Cases()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Expectations));
        return [.. document.RootElement.EnumerateArray().SelectMany(CasesOf)];
    }

    private static List<BetsyCase> CasesOf(JsonElement process) => [.. process.GetProperty("cases").EnumerateArray().Select((item, i) => new BetsyCase(
        process.GetProperty("name").GetString()!,
        i + 1,
        Path.Combine(Folder, process.GetProperty("file").GetString()!),
        item.GetProperty("test").GetString(),
        item.GetProperty("integerVariable").GetInt32(),
        item.GetProperty("delayMs").GetInt64(),
        item.GetProperty("parallelProcess").GetBoolean(),
        [.. item.GetProperty("trace").EnumerateArray().Select(label => label.GetString()!).Order(StringComparer.Ordinal)]))];
}

/// <summary>One case: variables in, labels out.</summary>
internal sealed record BetsyCase(
    string Process, int Number, string File, string? Test, int IntegerVariable, long DelayMs, bool StartsBoth, IReadOnlyList<string> Expected)
{
    public string Id => $"{Process}/{Number}";
}

/// <summary>A fact about betsy, skipped where the suite is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BetsyFactAttribute : FactAttribute
{
    public BetsyFactAttribute() => Skip = BetsySuite.SkipReason;
}
