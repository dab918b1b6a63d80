using Collections.Bpmn.Elsa;
using Collections.Conformance.Bpmn;

namespace Collections.Conformance.Elsa;

/// <summary>The workflow definitions of Elsa's own tests.</summary>
internal static class ElsaDefinitions
{
    public const string Suite = "elsa";

    public static IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(ConformanceFolder.Root, Suite), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static ElsaReadResult Read(string file)
    {
        using var stream = File.OpenRead(file);
        return ElsaReader.Read(stream, file);
    }
}
