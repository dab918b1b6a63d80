using System.Xml;
using System.Xml.Schema;
using Collections.Bpmn;
using Xunit.Abstractions;

namespace Collections.Conformance.Bpmn;

/// <summary>What we write is valid against the schema of the specification.</summary>
public sealed class SchemaTests(ITestOutputHelper output)
{
    [BpmnSuiteFact("xsd/bpmn")]
    public void The_sample_strategies_are_valid_after_writing()
    {
        var schemas = Schemas();
        var files = Directory.GetFiles(ConformanceFolder.Workflows, "strategy.bpmn", SearchOption.AllDirectories);

        files.SelectMany(file => Violations(file, schemas)).ShouldBeEmpty();
        files.Length.ShouldBeGreaterThan(0);
        output.WriteLine($"{files.Length} strategies valid");
    }

    private static List<string> Violations(string file, XmlSchemaSet schemas)
    {
        var violations = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        settings.ValidationEventHandler += (_, problem) => violations.Add($"{file} line {problem.Exception.LineNumber}: {problem.Message}");
        using var reader = XmlReader.Create(new StringReader(BpmnWriter.Write(ReadingTests.Read(file).Definitions!)), settings);
        while (reader.Read())
        {
        }
        return violations;
    }

    private static XmlSchemaSet Schemas()
    {
        var folder = Path.Combine(ConformanceFolder.Root, "xsd", "bpmn");
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        using var reader = XmlReader.Create(Path.Combine(folder, "BPMN20.xsd"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        schemas.Add(null, reader);
        schemas.Compile();
        return schemas;
    }
}
