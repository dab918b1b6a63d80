using System.Security;
using System.Text;

namespace Collections.Testing.Bpmn;

/// <summary>One element of the XML to come: attributes and content are added in any order.</summary>
internal sealed class BuiltElement(string tag)
{
    private readonly StringBuilder attributes = new();
    private readonly StringBuilder content = new();

    public BuiltElement Attribute(string name, string? value)
    {
        if (value is not null) attributes.Append(' ').Append(name).Append("=\"").Append(SecurityElement.Escape(value)).Append('"');
        return this;
    }

    public BuiltElement Child(BuiltElement child)
    {
        content.Append(child);
        return this;
    }

    public BuiltElement Text(string text)
    {
        content.Append(SecurityElement.Escape(text));
        return this;
    }

    public BuiltElement Raw(string xml)
    {
        content.Append(xml);
        return this;
    }

    public override string ToString() => $"<{tag}{attributes}>{content}</{tag}>\n";
}
