using System.Text.RegularExpressions;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>Formats of texts are MIME types (RFC 2045): type, slash, subtype.</summary>
internal static partial class MimeTypes
{
    public static void OfDocumentation(RuleCheck check) => Check(check, "documentation", "textFormat");

    public static void OfAnnotations(RuleCheck check) => Check(check, "textAnnotation", "textFormat");

    public static void OfScripts(RuleCheck check)
    {
        foreach (var script in check.Document.Named("scriptTask").Where(check.Document.RunsByTheLetter)) Check(check, script, "scriptFormat");
    }

    private static void Check(RuleCheck check, string element, string attribute)
    {
        foreach (var text in check.Document.Named(element)) Check(check, text, attribute);
    }

    private static void Check(RuleCheck check, XmlElementNode element, string attribute)
    {
        if (element.Attribute(attribute) is { } format && !MimeType().IsMatch(format.Trim()))
            check.Refuse(element, $"expected a MIME type such as text/plain as {attribute} of {check.Name(element)}, found '{format}': correct it or remove it");
    }

    [GeneratedRegex(@"^[\w!#$&^.+-]+/[\w!#$&^.+-]+(\s*;.*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex MimeType();
}
