namespace Collections.Decisions.Syntax;

/// <summary>
/// The names known where an expression stands. A name is a sequence of tokens, so that spaces and symbols within
/// it need not be written alike; the longest name that fits is taken.
/// </summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, List<(string[] Further, string Name)>> names = new(StringComparer.Ordinal);
    private readonly NameTable? parent;

    public NameTable(NameTable? parent) => this.parent = parent;

    public void Add(string name)
    {
        if (name.Length is 0 or > 1024) return;
        var tokens = Lexer.Read(name);
        if (tokens.Count < 2 || tokens[^1].Kind != TokenKind.End) return;
        Add(tokens.GetRange(0, tokens.Count - 1), name);
    }

    public void Add(IReadOnlyList<Token> tokens, string name)
    {
        // One token is what the parser takes by itself.
        if (tokens.Count < 2 || tokens[0].Kind != TokenKind.Name) return;
        if (!names.TryGetValue(tokens[0].Text, out var list)) names[tokens[0].Text] = list = [];
        list.Add(([.. tokens.Skip(1).Select(token => token.Text)], name));
    }

    /// <summary>The longest known name of two tokens or more that begins at a token; its length in tokens, or 0.</summary>
    public int Match(List<Token> tokens, int start, out string name)
    {
        name = "";
        var longest = parent?.Match(tokens, start, out name) ?? 0;
        if (!names.TryGetValue(tokens[start].Text, out var candidates)) return longest;
        foreach (var (further, candidate) in candidates)
        {
            if (further.Length + 1 <= longest || !Fits(tokens, start + 1, further)) continue;
            longest = further.Length + 1;
            name = candidate;
        }
        return longest;
    }

    private static bool Fits(List<Token> tokens, int start, string[] rest)
    {
        if (start + rest.Length > tokens.Count) return false;
        for (var i = 0; i < rest.Length; i++)
        {
            var token = tokens[start + i];
            if (token.Kind is TokenKind.Text or TokenKind.End or TokenKind.Invalid || token.Text != rest[i]) return false;
        }
        return true;
    }
}
