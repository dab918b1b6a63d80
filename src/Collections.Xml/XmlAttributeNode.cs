namespace Collections.Xml;

/// <summary>An attribute or a namespace declaration, in its place among the others.</summary>
/// <param name="Prefix">As written; empty where there is none.</param>
/// <param name="LocalName">The name without prefix.</param>
/// <param name="NamespaceUri">Empty for an attribute without a prefix.</param>
/// <param name="Value">Unescaped.</param>
public sealed record XmlAttributeNode(string Prefix, string LocalName, string NamespaceUri, string Value)
{
    /// <summary>The namespace of the attributes that declare namespaces.</summary>
    public const string NamespaceDeclarationUri = "http://www.w3.org/2000/xmlns/";

    /// <summary>Whether it declares a namespace.</summary>
    public bool IsNamespaceDeclaration => NamespaceUri == NamespaceDeclarationUri;
}
