namespace Collections.Intake.Mappings;

/// <summary>A text with columns in braces. There is no way to write a brace itself.</summary>
public sealed record FieldTemplate
{
    private FieldTemplate(IReadOnlyList<TemplatePart> parts) => Parts = parts;

    /// <summary>Fixed texts and columns, in order.</summary>
    public IReadOnlyList<TemplatePart> Parts { get; }

    /// <summary>The columns in order.</summary>
    public IEnumerable<string> Columns => Parts.Where(p => p.IsColumn).Select(p => p.Text);

    /// <summary>The template that a text writes, or null where its braces do not match.</summary>
    public static FieldTemplate? Parse(string text)
    {
        var parts = new List<TemplatePart>();
        while (text.Length > 0)
        {
            var open = text.IndexOfAny(['{', '}']);
            if (open < 0) open = text.Length;
            if (open > 0) parts.Add(new TemplatePart(text[..open], false));
            if (open == text.Length) break;
            var close = text.IndexOf('}', open);
            if (text[open] == '}' || close <= open + 1) return null;
            parts.Add(new TemplatePart(text[(open + 1)..close], true));
            text = text[(close + 1)..];
        }
        return new FieldTemplate(parts);
    }
}
