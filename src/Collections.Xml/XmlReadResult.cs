namespace Collections.Xml;

/// <summary>Either a tree, or the one reason why there is none.</summary>
public sealed record XmlReadResult(XmlTree? Tree, XmlRefusal? Refusal);
