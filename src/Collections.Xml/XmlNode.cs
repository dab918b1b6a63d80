namespace Collections.Xml;

/// <summary>A node of a document as it was written: nothing is interpreted, so nothing is lost.</summary>
public abstract class XmlNode;
