using System.Text;
using System.Xml;
using System.Xml.Schema;

namespace Collections.Conformance.Bpmn;

/// <summary>The schema of the specification.</summary>
internal static class BpmnSchema
{
    private static readonly Lazy<XmlSchemaSet> Schemas = new(Load);

    static BpmnSchema() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>What a document breaks, without the places, which writing may move.</summary>
    public static List<string> Violations(string xml) => Violations(settings => XmlReader.Create(new StringReader(xml), settings));

    public static List<string> ViolationsOfFile(string file) => Violations(settings =>
    {
        using var stream = File.OpenRead(file);
        var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        buffer.Position = 0;
        return XmlReader.Create(buffer, settings);
    });

    private static List<string> Violations(Func<XmlReaderSettings, XmlReader> open)
    {
        var violations = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas.Value, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        settings.ValidationEventHandler += (_, problem) => violations.Add(problem.Message);
        using var reader = open(settings);
        while (reader.Read())
        {
        }
        return violations;
    }

    private static XmlSchemaSet Load()
    {
        var folder = Path.Combine(ConformanceFolder.Root, "xsd", "bpmn");
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        using var reader = XmlReader.Create(Path.Combine(folder, "BPMN20.xsd"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        schemas.Add(null, reader);
        schemas.Compile();
        return schemas;
    }
}
