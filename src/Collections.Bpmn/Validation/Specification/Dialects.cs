using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>
/// Which engine's ways a process follows, by the extensions of its elements. A strategy of ours runs here: its expressions
/// are FEEL even where they are not marked as formal, and its messages are correlated by name. In a process with another
/// engine's extensions that engine says how expressions, data and messages are to be read.
/// </summary>
internal sealed class Dialects(bool isStrategy)
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly string[] Looks = ["style", "label", "color"];
    private readonly HashSet<XmlElementNode> ours = [];
    private readonly HashSet<XmlElementNode> foreign = [];

    /// <summary>The dialect of a process; without a process there is none.</summary>
    public Dialect Of(XmlElementNode? process)
    {
        if (isStrategy || (process is not null && ours.Contains(process))) return Dialect.Own;
        return process is not null && foreign.Contains(process) ? Dialect.Foreign : Dialect.None;
    }

    /// <summary>Takes note of the extensions of one element of a process.</summary>
    public void Note(XmlElementNode process, XmlElementNode element)
    {
        foreach (var attribute in element.Attributes.Where(attribute => !attribute.IsNamespaceDeclaration)) Note(process, attribute.NamespaceUri, attribute.LocalName);
        foreach (var extension in element.BpmnChildren("extensionElements").SelectMany(extensions => extensions.Elements)) Note(process, extension.NamespaceUri, extension.LocalName);
    }

    private void Note(XmlElementNode process, string namespaceUri, string name)
    {
        if (namespaceUri is "" or SchemaInstance or BpmnNamespaces.Model) return;
        if (namespaceUri is BpmnNamespaces.Collections or BpmnNamespaces.Elsa) ours.Add(process);
        else if (!IsLook(name)) foreign.Add(process);
    }

    /// <summary>How something is drawn changes nothing of what it means.</summary>
    private static bool IsLook(string name) => Looks.Any(look => name.EndsWith(look, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Whose extensions a process carries.</summary>
internal enum Dialect
{
    /// <summary>Nobody's: the specification alone says what it means.</summary>
    None,

    /// <summary>Ours: it is a strategy.</summary>
    Own,

    /// <summary>Those of another engine or tool.</summary>
    Foreign,
}
