namespace Collections.Xml;

/// <summary>A processing instruction: kept as it was written, and never followed.</summary>
/// <param name="target">The program it is meant for.</param>
/// <param name="text">What it says; may be empty.</param>
public sealed class XmlInstructionNode(string target, string text) : XmlNode
{
    /// <summary>The program it is meant for.</summary>
    public string Target { get; } = target;

    /// <summary>What it says; may be empty.</summary>
    public string Text { get; } = text;
}
