namespace Collections.Decisions.Syntax;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Symbol,
    Invalid,
    End,
}

/// <summary>A piece of source. <see cref="Text"/> of a string literal is its value, with escapes resolved.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Position, int End)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Name && Text == word;

    public string Shown => Kind switch
    {
        TokenKind.End => "the end of the expression",
        TokenKind.Text => "a string",
        _ => $"'{Text}'",
    };
}
