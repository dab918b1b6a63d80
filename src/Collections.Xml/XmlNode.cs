namespace Collections.Xml;

/// <summary>A node of a document as it was written: nothing is interpreted, so nothing is lost.</summary>
public abstract class XmlNode
{
    /// <summary>The characters of the file, for a node that was read; empty for an element, whose tags are kept apart.</summary>
    internal ReadOnlyMemory<char> Written { get; set; }

    /// <summary>The node itself where it cannot change, else a copy with copies of all its children.</summary>
    internal virtual XmlNode Copy() => this;
}
