namespace Collections.Activities.Templates;

/// <summary>A template's file in its parts: an optional first line <c>Subject: …</c>, then the body.</summary>
internal readonly record struct TemplateText(string? Subject, string Body)
{
    private const string Mark = "Subject:";

    public static TemplateText Of(string text)
    {
        var content = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (!content.StartsWith(Mark, StringComparison.OrdinalIgnoreCase)) return new TemplateText(null, content);
        var end = content.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0) end = content.Length;
        return new TemplateText(content[Mark.Length..end].Trim(), content[end..].TrimStart('\n'));
    }
}
