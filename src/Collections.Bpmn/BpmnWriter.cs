using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn;

/// <summary>Writes the document of a model back, foreign extensions, diagrams and comments in their places.</summary>
public static class BpmnWriter
{
    public static string Write(BpmnDefinitions definitions) => XmlTreeWriter.Write(definitions.Document);

    public static void Write(BpmnDefinitions definitions, Stream stream) => XmlTreeWriter.Write(definitions.Document, stream);
}
