namespace Collections.Activities.Templates;

/// <summary>
/// What stands between the braces of a template. Allowed are facts, alone or after one of our formats, personal values,
/// and if / unless over them; the rest of Handlebars (partials, loops, raw output) has no place in a message.
/// </summary>
internal sealed class PlaceholderScan
{
    private static readonly string[] Blocks = ["if", "unless"];
    private readonly SortedSet<string> facts = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];

    public PlaceholderScan(string text)
    {
        for (var at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0;)
        {
            var isComment = text.AsSpan(at).StartsWith("{{!--");
            var close = isComment ? "--}}" : "}}";
            var end = text.IndexOf(close, at, StringComparison.Ordinal);
            if (end < 0)
            {
                problems.Add($"'{close}' was expected, found the end of the text (position {at}).");
                return;
            }
            if (!isComment) Read(text[(at + 2)..end], at);
            at = text.IndexOf("{{", end + close.Length, StringComparison.Ordinal);
        }
    }

    public IReadOnlyList<string> Facts => [.. facts];

    public IReadOnlyList<string> Problems => problems;

    /// <summary>Whether the text has, or asks for, the further accounts.</summary>
    public bool ShowsOthers { get; private set; }

    private void Read(string tag, int at)
    {
        var content = tag.Trim('~', ' ', '\n', '\t');
        if (content.Length == 0 || content[0] is '!' or '/') return;
        var isBlock = content[0] == '#';
        if (!isBlock && content[0] is '{' or '>' or '&' or '^' or '*' or '@' or '(' or '"' or '\'')
        {
            Refuse(tag, at);
            return;
        }
        var words = Words(isBlock ? content[1..] : content);
        if (words[0] == "else") ReadElse(words, tag, at);
        else if (isBlock) ReadCall(words, Blocks, tag, at);
        else if (words.Count == 1) Name(words[0]);
        else ReadCall(words, TemplateLanguage.Formats, tag, at);
    }

    private void ReadElse(List<string> words, string tag, int at)
    {
        if (words.Count > 1) ReadCall(words[1..], Blocks, tag, at);
    }

    private void ReadCall(List<string> words, IReadOnlyList<string> known, string tag, int at)
    {
        if (words.Count != 2 || !known.Contains(words[0])) Refuse(tag, at);
        else Name(words[1]);
    }

    private void Refuse(string tag, int at) => problems.Add(
        $"A fact such as {{{{[past due]}}}}, a format ({string.Join(", ", TemplateLanguage.Formats)}) with a fact, or if / unless with a fact was expected, found '{{{{{tag}}}}}' (position {at}).");

    private void Name(string word)
    {
        ShowsOthers |= word == MessageValues.OthersName;
        if (MessageValues.IsPersonal(word)) return;
        facts.Add(word.StartsWith('[') && word.EndsWith(']') ? word[1..^1] : word);
    }

    /// <summary>Words are parted by spaces, but not within brackets.</summary>
    private static List<string> Words(string content)
    {
        var words = new List<string>();
        for (var at = 0; at < content.Length;)
        {
            if (char.IsWhiteSpace(content[at]))
            {
                at++;
                continue;
            }
            var end = content[at] == '[' ? EndOfBrackets(content, at) : at;
            while (end < content.Length && !char.IsWhiteSpace(content[end])) end++;
            words.Add(content[at..end]);
            at = end;
        }
        return words;
    }

    private static int EndOfBrackets(string content, int at) =>
        content.IndexOf(']', at) is var close && close < 0 ? content.Length : close + 1;
}
