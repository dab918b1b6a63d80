namespace Collections.Decisions.Syntax;

/// <summary>
/// The names known where an expression stands. A name is a sequence of tokens, so that spaces and symbols within
/// it need not be written alike; the longest name that fits is taken. Looking for one costs no more for many names.
/// </summary>
internal sealed class NameTable(NameTable? parent)
{
    private const int LongestName = 1024;
    private const int MostTokens = 64;
    private readonly Node root = new();

    /// <summary>The built-in names and others.</summary>
    public static NameTable Of(IEnumerable<string> names)
    {
        var table = new NameTable(BuiltInNames.Table);
        foreach (var name in names) table.Add(name);
        return table;
    }

    /// <summary>Adds a name of two tokens to 64; one token is what the parser takes by itself.</summary>
    public void Add(string name)
    {
        if (name.Length is 0 or > LongestName) return;
        var tokens = Lexer.Read(name);
        if (tokens.Count < 2 || tokens[^1].Kind != TokenKind.End) return;
        Add(tokens.GetRange(0, tokens.Count - 1), name);
    }

    /// <summary>Adds a name that was read as tokens.</summary>
    public void Add(IReadOnlyList<Token> tokens, string name)
    {
        if (tokens.Count is < 2 or > MostTokens || tokens[0].Kind != TokenKind.Name) return;
        var node = root;
        foreach (var token in tokens) node = node.Add(token.Text);
        node.Name ??= name;
    }

    /// <summary>The longest known name of two tokens or more that begins at a token; its length in tokens, or 0.</summary>
    public int Match(List<Token> tokens, int start, out string name)
    {
        name = "";
        var longest = parent?.Match(tokens, start, out name) ?? 0;
        var node = root.Find(tokens[start].Text);
        for (var next = start + 1; node is not null; next++)
        {
            if (node.Name is { } known && next - start > longest) (longest, name) = (next - start, known);
            node = next < tokens.Count && tokens[next].Kind is not (TokenKind.Text or TokenKind.End or TokenKind.Invalid) ? node.Find(tokens[next].Text) : null;
        }
        return longest;
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? further;

        public string? Name { get; set; }

        public Node? Find(string token) => further?.GetValueOrDefault(token);

        public Node Add(string token)
        {
            further ??= new(StringComparer.Ordinal);
            if (!further.TryGetValue(token, out var node)) further[token] = node = new();
            return node;
        }
    }
}
