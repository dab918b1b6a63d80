using Collections.Conformance.Bpmn;
using Collections.Decisions.Dmn;
using Xunit.Abstractions;

namespace Collections.Conformance.Dmn;

/// <summary>What is read is written back with nothing lost: every model of the kit, whether it can be evaluated or not.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    [DmnKitFact]
    public void Every_model_of_the_kit_survives_writing()
    {
        var files = Directory.EnumerateFiles(ConformanceFolder.TestCases, "*.dmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var lost = files.Where(file => !Survives(file)).Select(file => Path.GetRelativePath(ConformanceFolder.TestCases, file)).ToList();
        var score = $"DMN test kit: {files.Count - lost.Count} of {files.Count} models written back without loss";
        Console.WriteLine(score);
        output.WriteLine(score);
        lost.ShouldBeEmpty();
        files.Count.ShouldBeGreaterThan(100);
    }

    private static bool Survives(string file) =>
        DmnReader.Read(File.OpenRead(file)).Definitions is { } definitions
        && CanonicalXml.OfText(DmnWriter.Write(definitions)) == CanonicalXml.OfFile(file);
}
