namespace Collections.Decisions.Syntax;

/// <summary>
/// Recursive descent over tokens; one method for each rule of feel-grammar.md. Without a list of errors the first mistake
/// ends it.
/// </summary>
internal sealed partial class ExpressionParser(string source, List<Token> tokens, NameTable names, List<FeelError>? errors = null)
{
    private int index;
    private int depth;

    private Token Current => tokens[index];

    private Token Following => tokens[Math.Min(index + 1, tokens.Count - 1)];

    public FeelExpression WholeExpression()
    {
        var expression = Expression();
        ExpectEnd("an operator or the end of the expression");
        return expression;
    }

    public FeelType WholeType()
    {
        var type = Type();
        ExpectEnd("the end of the type");
        return type;
    }

    private FeelExpression Expression() => Recovers ? Recovering(PlainExpression) : PlainExpression();

    private FeelExpression PlainExpression()
    {
        Enter();
        var expression = Current.Kind switch
        {
            TokenKind.Name when !IsKnownName() => Worded(),
            TokenKind.Symbol when Comparison(Current) is { } comparison => UnaryComparison(comparison),
            _ => Disjunction(),
        };
        depth--;
        return expression;
    }

    private FeelExpression Worded() => Current.Text switch
    {
        "if" => If(),
        "for" => For(),
        "some" => Quantified(false),
        "every" => Quantified(true),
        "function" when Following.Is("(") => FunctionDefinition(),
        _ => Disjunction(),
    };

    private UnaryComparisonExpression UnaryComparison(Values.UnaryComparison comparison)
    {
        var start = Take();
        return new(start.Position, comparison, Additive());
    }

    private bool IsKnownName() => names.Match(tokens, index, out _) > 0;

    private void Enter()
    {
        if (++depth > FeelLimits.SourceDepth)
            throw new SyntaxErrorException(new("too-deep", $"Expressions stand at most {FeelLimits.SourceDepth} deep within one another; found one deeper.", Current.Position));
    }

    private Token Take() => tokens[Current.Kind is TokenKind.End or TokenKind.Invalid ? index : index++];

    private bool TakeSymbol(string symbol)
    {
        if (!Current.Is(symbol)) return false;
        index++;
        return true;
    }

    private bool TakeWord(string word)
    {
        if (!Current.IsWord(word)) return false;
        index++;
        return true;
    }

    private void ExpectSymbol(string symbol)
    {
        if (TakeSymbol(symbol)) return;
        Resume(Unexpected($"'{symbol}'"));
        TakeSymbol(symbol);
    }

    private void ExpectWord(string word)
    {
        if (TakeWord(word)) return;
        Resume(Unexpected($"'{word}'"));
        TakeWord(word);
    }

    private void ExpectEnd(string expected)
    {
        if (Current.Kind != TokenKind.End) RecordOrThrow(Unexpected(expected));
    }

    private SyntaxErrorException Unexpected(string expected) => Current switch
    {
        { Kind: TokenKind.Invalid, Text: "\"" } => Failure("unterminated-string", "The string is not closed: a '\"' is missing.", "'\"'"),
        { Kind: TokenKind.Invalid } => Failure("unterminated-comment", "The comment is not closed: a '*/' is missing.", "'*/'"),
        _ => Failure("unexpected-token", $"Expected {expected}, found {Current.Shown}.", expected),
    };

    private SyntaxErrorException Failure(string code, string message, string expected) =>
        new(new(code, message, Current.Position, expected, Current.Shown) { Length = Current.End - Current.Position });
}
