using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>The prefixes that a document has for its namespaces; one that is missing is declared at the root.</summary>
internal sealed class NamespaceNames(EditedDocument document)
{
    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The prefix of BPMN; empty where it is the default namespace.</summary>
    public string Model => document.Root.Prefix;

    public string Diagram => Prefix(document.Root, BpmnNamespaces.Diagram, "bpmndi");

    public string DiagramCommon => Prefix(document.Root, BpmnNamespaces.DiagramCommon, "dc");

    public string DiagramInterchange => Prefix(document.Root, BpmnNamespaces.DiagramInterchange, "di");

    /// <summary>The prefix that holds at an element.</summary>
    /// <param name="at">Where the name is to be written.</param>
    /// <param name="namespaceUri">Whose prefix.</param>
    /// <param name="wish">What it is to be where there is none yet.</param>
    public string Prefix(XmlElementNode at, string namespaceUri, string wish)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        for (var element = at; element is not null; element = document.Parent(element))
        {
            foreach (var declared in element.Attributes.Where(attribute => attribute.IsNamespaceDeclaration && attribute.Prefix.Length > 0))
            {
                if (hidden.Add(declared.LocalName) && declared.Value == namespaceUri) return declared.LocalName;
            }
        }
        return Declare(namespaceUri, wish, hidden);
    }

    /// <summary>Marks an expression as formal, so that it may name a language.</summary>
    public void MarkFormal(XmlElementNode expression)
    {
        if (expression.Attribute("type", SchemaInstance) is not null) return;
        var type = Model.Length == 0 ? "tFormalExpression" : $"{Model}:tFormalExpression";
        expression.Attributes.Insert(0, new(Prefix(expression, SchemaInstance, "xsi"), "type", SchemaInstance, type));
    }

    private string Declare(string namespaceUri, string wish, HashSet<string> taken)
    {
        var prefix = wish;
        for (var number = 2; taken.Contains(prefix); number++) prefix = $"{wish}{number}";
        document.Root.Attributes.Add(new("xmlns", prefix, XmlAttributeNode.NamespaceDeclarationUri, namespaceUri));
        return prefix;
    }
}
