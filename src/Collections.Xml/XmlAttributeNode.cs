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

    /// <summary>The characters of the file from the white space before the name to the closing quote; empty if it was not read.</summary>
    internal ReadOnlyMemory<char> Written { get; init; }

    /// <summary>The value that <see cref="Written"/> says; another value is written between the same quotes.</summary>
    internal string? WrittenValue { get; init; }

    /// <summary>Whether it declares a namespace.</summary>
    public bool IsNamespaceDeclaration => NamespaceUri == NamespaceDeclarationUri;
}
