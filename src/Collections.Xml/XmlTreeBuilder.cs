using System.Xml;

namespace Collections.Xml;

/// <summary>Turns the stream of one reader into a tree, and stops at the first limit that is passed.</summary>
internal sealed class XmlTreeBuilder(XmlReader reader, XmlLimits limits, SourceCuts cuts)
{
    private readonly List<XmlNode> topLevel = [];
    private readonly Stack<XmlElementNode> open = [];
    private string? declaredEncoding;
    private int elements;
    private XmlReadResult? refusal;

    public XmlReadResult Build()
    {
        while (refusal is null && reader.Read())
        {
            cuts.Begin(reader);
            Take();
        }
        if (refusal is not null) return refusal;
        cuts.End();
        var root = topLevel.OfType<XmlElementNode>().Single();
        return new(new XmlTree { Nodes = topLevel, Root = root, DeclaredEncoding = declaredEncoding, Declaration = cuts.Declaration }, null);
    }

    private void Take()
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element: TakeElement(); break;
            case XmlNodeType.EndElement: cuts.Closes(open.Pop()); break;
            case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace: Add(text => new XmlTextNode(text)); break;
            case XmlNodeType.CDATA: Add(text => new XmlCDataNode(text)); break;
            case XmlNodeType.Comment: Add(text => new XmlCommentNode(text)); break;
            case XmlNodeType.ProcessingInstruction: Add(text => new XmlInstructionNode(reader.Name, text)); break;
            case XmlNodeType.XmlDeclaration: TakeDeclaration(); break;
            default: Refuse("xml-malformed", $"a {reader.NodeType} '{reader.Name}' is not allowed: remove it"); break;
        }
    }

    private void TakeDeclaration()
    {
        declaredEncoding = reader.GetAttribute("encoding");
        cuts.Declares();
    }

    private void TakeElement()
    {
        if (open.Count == limits.Depth)
            Refuse("xml-depth", $"expected elements nested at most {limits.Depth} deep, found '{reader.Name}' deeper");
        else if (++elements > limits.Elements)
            Refuse("xml-elements", $"expected at most {limits.Elements} elements, found more: split the model into several files");
        else if (reader.AttributeCount > limits.Attributes)
            Refuse("xml-attributes", $"expected at most {limits.Attributes} attributes on one element, found {reader.AttributeCount} on '{reader.Name}'");
        else
            AddElement();
    }

    private void AddElement()
    {
        var element = new XmlElementNode(reader.Prefix, reader.LocalName, reader.NamespaceURI, Line, Column);
        Siblings.Add(element);
        cuts.Opens(element);
        var isEmpty = reader.IsEmptyElement;
        while (refusal is null && reader.MoveToNextAttribute())
        {
            if (Fits()) element.Attributes.Add(new(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value));
        }
        reader.MoveToElement();
        if (!isEmpty) open.Push(element);
    }

    private void Add(Func<string, XmlNode> node)
    {
        if (!Fits()) return;
        Siblings.Add(node(reader.Value));
        cuts.Holds(Siblings[^1]);
    }

    private bool Fits()
    {
        if (reader.Value.Length <= limits.ValueLength) return true;
        Refuse("xml-value", $"expected values of at most {limits.ValueLength} characters, found {reader.Value.Length} in {reader.NodeType} '{reader.Name}'");
        return false;
    }

    private List<XmlNode> Siblings => open.TryPeek(out var parent) ? parent.Children : topLevel;

    private int Line => (reader as IXmlLineInfo)?.LineNumber ?? 0;

    private int Column => (reader as IXmlLineInfo)?.LinePosition ?? 0;

    private void Refuse(string rule, string message) => refusal = GuardedXmlReader.Refuse(rule, message, Line, Column);
}
