using Collections.Xml;

namespace Collections.Decisions.Dmn;

/// <summary>Writes the document of a model back: foreign extensions, diagrams and comments in their places.</summary>
public static class DmnWriter
{
    /// <summary>The document as text; its declaration says UTF-8.</summary>
    public static string Write(DmnDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return XmlTreeWriter.Write(definitions.Document);
    }

    /// <summary>The document in UTF-8.</summary>
    public static void Write(DmnDefinitions definitions, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        XmlTreeWriter.Write(definitions.Document, stream);
    }
}
