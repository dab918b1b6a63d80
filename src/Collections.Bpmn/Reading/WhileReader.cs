using Collections.Bpmn.Model;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

/// <summary>Reads for how long a case is within a subprocess.</summary>
public static class WhileReader
{
    /// <summary>Name of the extension.</summary>
    public const string Extension = "while";

    internal static WhileBlock? Read(XmlElementNode node) =>
        node.Extensions(BpmnNamespaces.Collections, Extension).FirstOrDefault() is { } extension
            ? new WhileBlock(Given(extension.Attribute("stay")), Given(extension.Attribute("leave")))
            : null;

    private static string? Given(string? text) => text?.TrimStart('=', ' ').Trim() is { Length: > 0 } said ? said : null;
}
