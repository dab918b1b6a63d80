namespace Collections.Decisions.Syntax;

/// <summary>
/// Reads FEEL (grammar in feel-grammar.md). Names with spaces are recognised where they are among the names given,
/// bound in the expression itself, or built in.
/// </summary>
public static class FeelParser
{
    /// <summary>Reads an expression.</summary>
    /// <param name="text">The source, at most <see cref="FeelLimits.SourceLength"/> characters.</param>
    /// <param name="names">Names in scope, and names of members that paths may use.</param>
    public static ParseResult Parse(string text, IEnumerable<string>? names = null) =>
        Parse(text, names, static parser => parser.WholeExpression());

    /// <summary>Reads an expression over columns.</summary>
    /// <param name="text">The source, at most <see cref="FeelLimits.SourceLength"/> characters.</param>
    /// <param name="schema">The columns whose names are in scope.</param>
    public static ParseResult Parse(string text, Columns.ColumnSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Parse(text, schema.Names, tests: false);
    }

    /// <summary>Reads unary tests: what stands in an input entry of a decision table.</summary>
    public static ParseResult ParseUnaryTests(string text, IEnumerable<string>? names = null) =>
        Parse(text, names, static parser => parser.WholeUnaryTests());

    /// <summary>Reads a type as FEEL writes it; null where it is none.</summary>
    public static FeelType? ParseType(string text)
    {
        FeelType? type = null;
        var parsed = Parse(text, null, parser =>
        {
            type = parser.WholeType();
            return new Literal(0, Values.FeelValue.Null);
        });
        return parsed.IsParsed ? type : null;
    }

    /// <summary>Reads an expression or unary tests with names that many texts share.</summary>
    internal static ParseResult Parse(string text, NameTable names, bool tests) =>
        Read(text, () => new NameTable(names), parser => tests ? parser.WholeUnaryTests() : parser.WholeExpression());

    private static ParseResult Parse(string text, IEnumerable<string>? names, Func<ExpressionParser, FeelExpression> read)
    {
        names = names as IReadOnlyCollection<string> ?? names?.ToList();
        return Read(text, () => NameTable.Of(names ?? []), read);
    }

    private static ParseResult Read(string text, Func<NameTable> names, Func<ExpressionParser, FeelExpression> read)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > FeelLimits.SourceLength)
            return ParseResult.Failed(new("source-too-long", $"An expression has at most {FeelLimits.SourceLength} characters; found {text.Length}.", FeelLimits.SourceLength));
        var tokens = Lexer.Read(text);
        if (BracketDepth.Beyond(tokens, FeelLimits.SourceDepth) is { } deep)
            return ParseResult.Failed(new("too-deep", $"Expressions stand at most {FeelLimits.SourceDepth} deep within one another; found more.", deep));
        try
        {
            var tree = read(new ExpressionParser(text, tokens, names()));
            return TreeHeight.Exceeds(tree, FeelLimits.TreeHeight)
                ? ParseResult.Failed(new("too-deep", $"An expression chains at most {FeelLimits.TreeHeight} operations; found more: split it.", 0))
                : ParseResult.Of(tree);
        }
        catch (SyntaxErrorException error)
        {
            // A second reading would only come as deep, and the way out of there costs more than the way in.
            if (error.Error.Code == "too-deep") return ParseResult.Failed(error.Error);
            return ParseResult.FailedBy(Mistakes(text, tokens, names(), read, error.Error));
        }
    }

    // Up to the first mistake both readings take the same way.
    private static List<FeelError> Mistakes(string text, List<Token> tokens, NameTable table, Func<ExpressionParser, FeelExpression> read, FeelError first)
    {
        var errors = new List<FeelError>();
        new ExpressionParser(text, tokens, table, errors).Recover(read);
        return [first, .. errors.Where(error => error.Position > first.Position).OrderBy(error => error.Position).DistinctBy(error => error.Position).Take(FeelLimits.SyntaxErrors - 1)];
    }
}
