using System.Text;
using Collections.Decisions.Dmn;

namespace Collections.Scenarios.Limits;

/// <summary>Decision models.</summary>
internal static class DecisionProbes
{
    private const string Model = "DMN model";
    private const string Open = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"m\" namespace=\"n\">";
    private const string Close = "</definitions>";

    public static LimitProbe[] All { get; } =
    [
        new(Model, "size", size => Read(XmlOfSize.Size(Open, Close, size))),
        new(Model, "nesting of elements", depth => Read(XmlOfSize.Depth(Open, Close, depth))),
        new(Model, "elements", count => Read(XmlOfSize.Elements(Open, Close, count))),
        new(Model, "attributes of an element", count => Read(XmlOfSize.Attributes(Open, Close, count))),
        new(Model, "attribute or text", length => Read(XmlOfSize.Value(Open, Close, length))),
        new(Model, "models beside one that imports", Beside),
    ];

    private static string? Read(string xml) => Words(DmnModel.Load(new MemoryStream(Encoding.UTF8.GetBytes(xml))));

    private static string? Beside(int files)
    {
        var folder = Directory.CreateTempSubdirectory("collections-limits-");
        try
        {
            for (var i = 0; i < files; i++) File.WriteAllText(Path.Combine(folder.FullName, $"other{i}.dmn"), Open + Close);
            var main = Path.Combine(folder.FullName, "main.dmn");
            File.WriteAllText(main, Open.Replace("\"n\"", "\"m\"", StringComparison.Ordinal) + "<import name=\"o\" namespace=\"n\"/>" + Close);
            return Words(DmnModel.Load(main));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Words(DmnLoadResult loaded) => loaded.IsLoaded ? null : loaded.Errors[0].Message;
}
