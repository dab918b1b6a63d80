using System.Xml;
using Collections.Bpmn.Model;

namespace Collections.Bpmn.Xml;

/// <summary>Turns the stream of one reader into a tree, and stops at the first limit that is passed.</summary>
internal sealed class XmlTreeBuilder(XmlReader reader, string? declaredEncoding)
{
    private readonly List<XmlNode> topLevel = [];
    private readonly Stack<XmlElementNode> open = [];
    private int elements;
    private XmlReadResult? refusal;

    public XmlReadResult Build()
    {
        while (refusal is null && reader.Read()) Take();
        if (refusal is not null) return refusal;
        var root = topLevel.OfType<XmlElementNode>().Single();
        return new XmlReadResult(new XmlTree { Nodes = topLevel, Root = root, DeclaredEncoding = declaredEncoding }, null);
    }

    private void Take()
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element: TakeElement(); break;
            case XmlNodeType.EndElement: open.Pop(); break;
            case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                TakeValue(text => new XmlTextNode(text));
                break;
            case XmlNodeType.CDATA: TakeValue(text => new XmlCDataNode(text)); break;
            case XmlNodeType.Comment: TakeValue(text => new XmlCommentNode(text)); break;
            case XmlNodeType.XmlDeclaration: break;
            default:
                Refuse("xml-processing-instruction", $"a {reader.NodeType} '{reader.Name}' is not allowed: remove it");
                break;
        }
    }

    private void TakeElement()
    {
        if (open.Count == XmlLimits.Depth)
            Refuse("xml-depth", $"expected elements nested at most {XmlLimits.Depth} deep, found '{reader.Name}' deeper");
        else if (++elements > XmlLimits.Elements)
            Refuse("xml-elements", $"expected at most {XmlLimits.Elements} elements, found more: split the model into several files");
        else if (reader.AttributeCount > XmlLimits.Attributes)
            Refuse("xml-attributes", $"expected at most {XmlLimits.Attributes} attributes on one element, found {reader.AttributeCount} on '{reader.Name}'");
        else
            AppendElement();
    }

    private void AppendElement()
    {
        var element = new XmlElementNode(reader.Prefix, reader.LocalName, reader.NamespaceURI, Here());
        Siblings().Add(element);
        var isEmpty = reader.IsEmptyElement;
        while (refusal is null && reader.MoveToNextAttribute())
        {
            TakeValue(value => element.Attributes.Add(new(reader.Prefix, reader.LocalName, reader.NamespaceURI, value)));
        }
        reader.MoveToElement();
        if (!isEmpty) open.Push(element);
    }

    private void TakeValue(Func<string, XmlNode> node) => TakeValue(value => Siblings().Add(node(value)));

    private void TakeValue(Action<string> keep)
    {
        var value = reader.Value;
        if (value.Length > XmlLimits.ValueLength)
            Refuse("xml-value", $"expected values of at most {XmlLimits.ValueLength} characters, found {value.Length} in {reader.NodeType} '{reader.Name}'");
        else
            keep(value);
    }

    private List<XmlNode> Siblings() => open.TryPeek(out var parent) ? parent.Children : topLevel;

    private SourceLocation Here() =>
        reader is IXmlLineInfo info ? new SourceLocation(info.LineNumber, info.LinePosition) : default;

    private void Refuse(string rule, string message) => refusal = GuardedXmlReader.Refuse(rule, message, Here());
}
