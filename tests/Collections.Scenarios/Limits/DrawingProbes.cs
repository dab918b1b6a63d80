using Collections.Bpmn;
using Collections.Bpmn.Bindings;
using Collections.Bpmn.Elsa;
using Collections.Domain.Texts;
using Collections.Strategies.Packages;

namespace Collections.Scenarios.Limits;

/// <summary>Drawings, and the files of a strategy.</summary>
internal static class DrawingProbes
{
    private const string Drawing = "BPMN drawing";
    private const string Definition = "Elsa definition";
    private const string OneActivity = "{\"root\":{\"type\":\"a\"}}";
    private const string Folder = "strategy folder";

    public static LimitProbe[] All { get; } =
    [
        new(Drawing, "size", size => Read(XmlOfSize.Size("<a>", "</a>", size))),
        new(Drawing, "nesting of elements", depth => Read(XmlOfSize.Depth("<a>", "</a>", depth))),
        new(Drawing, "elements", count => Read(XmlOfSize.Elements("<a>", "</a>", count))),
        new(Drawing, "attributes of an element", count => Read(XmlOfSize.Attributes("<a>", "</a>", count))),
        new(Drawing, "attribute, text or comment", length => Read(XmlOfSize.Value("<a>", "</a>", length))),
        new(Drawing, "nesting of an activity's input in JSON", depth => BoundInputReader.Read("x", JsonOfSize.Depth(depth), default!).Error),
        new(Definition, "size", size => ReadElsa(JsonOfSize.Padded(OneActivity, size))),
        new(Definition, "nesting of JSON", depth => ReadElsa(JsonOfSize.Object(depth, "\"root\":{\"type\":\"a\"},"))),
        new(Definition, "activities", count => ReadElsa(Activities(count))),
        new(Folder, "size of strategy.bpmn", size => OfFolder(StrategyPackage.BpmnFile, size)),
        new(Folder, "size of strategy.json", size => OfFolder(StrategyPackage.WorkflowFile, size)),
        new(Folder, "size of a decision model", size => OfFolder("decisions/a.dmn", size)),
        new(Folder, "size of a message template", size => OfFolder("templates/a.sms.en.hbs", size)),
    ];

    private static string? Read(string xml) => BpmnReader.Read(xml, "a.bpmn").Findings.FirstOrDefault(finding => finding.Rule.StartsWith("xml-", StringComparison.Ordinal))?.Message;

    private static string? ReadElsa(string json) => ElsaReader.Read(json, "a.json").Findings is [var first, ..] ? first.Message : null;

    /// <summary>A flowchart with so many activities, itself included.</summary>
    private static string Activities(int count) =>
        $"{{\"root\":{{\"type\":\"f\",\"activities\":[{string.Join(',', Enumerable.Repeat("{\"type\":\"a\"}", count - 1))}]}}}}";

    private static string? OfFolder(string file, int size)
    {
        var folder = Directory.CreateTempSubdirectory("collections-limits-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, StrategyPackage.BpmnFile), "");
            var path = Path.Combine(folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, new byte[size]);
            StrategyFolder.ReadAll(folder.FullName).Count.ShouldBe(1);
            return null;
        }
        catch (InputTooLargeException refused)
        {
            return refused.Message;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
