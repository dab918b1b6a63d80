namespace Collections.Decisions.Syntax;

/// <summary>
/// Finds source that is certainly too deep before it is read: the way out of a deep reading costs far more than this look.
/// Brackets of ranges may open to the left, so the depth is counted low; what is missed here, the parser refuses.
/// </summary>
internal static class BracketDepth
{
    /// <summary>Where brackets stand deeper than the limit; null where that is not certain.</summary>
    public static int? Beyond(List<Token> tokens, int limit)
    {
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Opens(tokens, i)) depth++;
            else if (Closes(tokens[i])) depth = Math.Max(0, depth - 1);
            if (depth > limit) return tokens[i].Position;
        }
        return null;
    }

    // Behind a value "[" is a filter, or closes a range.
    private static bool Opens(List<Token> tokens, int at) =>
        tokens[at].Is("(") || tokens[at].Is("{") || tokens[at].Is("[") && (at == 0 || tokens[at - 1] is { Kind: TokenKind.Symbol, Text: not (")" or "]" or "}") });

    private static bool Closes(Token token) => token.Is(")") || token.Is("]") || token.Is("}") || token.Is("[");
}
