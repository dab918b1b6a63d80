namespace Collections.Bpmn.Xml;

/// <summary>An attribute or a namespace declaration, in its place among the others.</summary>
/// <param name="NamespaceUri">Empty for an attribute without a prefix.</param>
public sealed record XmlAttributeNode(string Prefix, string LocalName, string NamespaceUri, string Value)
{
    public const string NamespaceDeclarationUri = "http://www.w3.org/2000/xmlns/";

    public bool IsNamespaceDeclaration => NamespaceUri == NamespaceDeclarationUri;
}
