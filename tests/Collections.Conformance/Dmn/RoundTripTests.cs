using System.Xml.Linq;
using Collections.Conformance.Bpmn;
using Collections.Decisions.Dmn;
using Xunit.Abstractions;

namespace Collections.Conformance.Dmn;

/// <summary>What is read is written back with nothing lost: every model of the kit, whether it can be evaluated or not.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    private const int TextsOfAModel = 5;

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

    [DmnKitFact]
    public void A_text_of_every_model_is_changed_and_nothing_else()
    {
        var changed = 0;
        foreach (var file in Directory.EnumerateFiles(ConformanceFolder.TestCases, "*.dmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var id in IdsOfTexts(file).Take(TextsOfAModel))
            {
                var definitions = DmnReader.Read(File.OpenRead(file)).Definitions!;
                DmnEdit.SetText(definitions.Document, id, "\"a & b\"").ShouldBeNull();
                CanonicalXml.OfText(DmnWriter.Write(definitions)).ShouldBe(CanonicalXml.OfText(WithText(file, id)), $"{file} {id}");
                changed++;
            }
        }
        output.WriteLine($"{changed} texts changed");
        changed.ShouldBeGreaterThan(150);
    }

    private static IEnumerable<string> IdsOfTexts(string file) => Load(file).Descendants()
        .Where(element => element.Attribute("id") is not null && element.Element(element.Name.Namespace + "text") is { HasElements: false })
        .Select(element => (string)element.Attribute("id")!);

    // The same change by the platform's document.
    private static string WithText(string file, string id)
    {
        var document = Load(file);
        var element = document.Descendants().First(each => (string?)each.Attribute("id") == id);
        element.Element(element.Name.Namespace + "text")!.Value = "\"a & b\"";
        return document.ToString(SaveOptions.DisableFormatting);
    }

    private static XDocument Load(string file) => XDocument.Load(file, LoadOptions.PreserveWhitespace);

    private static bool Survives(string file) =>
        DmnReader.Read(File.OpenRead(file)).Definitions is { } definitions
        && CanonicalXml.OfText(DmnWriter.Write(definitions)) == CanonicalXml.OfFile(file);
}
