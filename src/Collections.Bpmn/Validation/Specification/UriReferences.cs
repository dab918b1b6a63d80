namespace Collections.Bpmn.Validation.Specification;

/// <summary>URI references by the characters that RFC 3986 allows; whether anything is to be found there is another matter.</summary>
internal static class UriReferences
{
    private const string Marks = "-._~:/?#[]@!$&'()*+,;=";

    public static bool IsValid(string text)
    {
        var trimmed = text.Trim();
        for (var at = 0; at < trimmed.Length; at++)
        {
            if (trimmed[at] == '%' ? !IsEscape(trimmed, at) : !IsAllowed(trimmed[at])) return false;
        }
        return trimmed.Length > 0;
    }

    private static bool IsAllowed(char character) => char.IsLetterOrDigit(character) || Marks.Contains(character, StringComparison.Ordinal);

    private static bool IsEscape(string text, int at) =>
        at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);
}
