namespace Collections.Xml;

/// <summary>
/// Cuts a start tag, which a reader has found well-formed, into its attributes with the white space before each of them.
/// </summary>
internal ref struct TagScanner(ReadOnlyMemory<char> tag, int nameLength)
{
    private readonly ReadOnlySpan<char> text = tag.Span;
    private int at = 1 + nameLength;

    public readonly bool IsEmpty => text is [.., '/', '>'];

    /// <summary>The next attribute as it was written.</summary>
    public ReadOnlyMemory<char> Next()
    {
        var start = at;
        at = start + text[start..].IndexOf('=') + 1;
        while (text[at] is not ('"' or '\'')) at++;
        at += text[(at + 1)..].IndexOf(text[at]) + 2;
        return tag[start..at];
    }

    /// <summary>What stands behind the last attribute and before the mark that closes the tag.</summary>
    public readonly ReadOnlyMemory<char> Rest() => tag[at..(tag.Length - (IsEmpty ? 2 : 1))];
}
