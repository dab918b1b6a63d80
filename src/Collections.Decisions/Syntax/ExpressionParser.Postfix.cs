namespace Collections.Decisions.Syntax;

internal sealed partial class ExpressionParser
{
    // What follows "low..x[" : an expression there makes it a filter of x, anything else closes the range.
    private bool inRangeEnd;

    private FeelExpression Postfix()
    {
        var closesRange = inRangeEnd;
        inRangeEnd = false;
        var target = Primary();
        while (true)
        {
            if (Current.Is(".")) target = Path(target);
            else if (Current.Is("(")) target = Invocation(target);
            else if (Current.Is("[") && !(closesRange && ClosesRange(target))) target = Filter(target);
            else break;
        }
        inRangeEnd = closesRange;
        return target;
    }

    private bool ClosesRange(FeelExpression endpoint) => endpoint is Literal or NegationExpression || Following switch
    {
        { Kind: TokenKind.End or TokenKind.Invalid } => true,
        { Kind: TokenKind.Symbol, Text: not ("(" or "[" or "-" or "{" or "@") } => true,
        { Kind: TokenKind.Name, Text: "and" or "or" or "then" or "else" or "return" or "satisfies" or "in" } => true,
        _ => false,
    };

    private FeelExpression Path(FeelExpression source)
    {
        Take();
        if (Current.Kind != TokenKind.Name) return Missing(Unexpected("a name after '.'"));
        return new PathExpression(source.Position, source, TakeName());
    }

    private FilterExpression Filter(FeelExpression source)
    {
        Take();
        var condition = Expression();
        ExpectSymbol("]");
        return new(source.Position, source, condition);
    }

    private FeelExpression Invocation(FeelExpression function)
    {
        Take();
        if (NamedArgument() is not null) return NamedInvocation(function);
        var arguments = new List<FeelExpression>();
        if (!TakeSymbol(")"))
        {
            do arguments.Add(Expression());
            while (More(")"));
            ExpectSymbol(")");
        }
        return new InvocationExpression(function.Position, function, arguments);
    }

    private NamedInvocationExpression NamedInvocation(FeelExpression function)
    {
        var arguments = new List<ContextEntry>();
        do
        {
            if (NamedArgument() is not { } end)
            {
                Resume(Unexpected("the name of a parameter and ':'"));
                continue;
            }
            var name = NameUpTo(end);
            ExpectSymbol(":");
            arguments.Add(new(name, Expression()));
        }
        while (More(")"));
        ExpectSymbol(")");
        return new(function.Position, function, arguments);
    }

    // The index of the ':' where a parameter's name stands before it.
    private int? NamedArgument()
    {
        for (var i = index; i < tokens.Count && i < index + 32; i++)
        {
            if (tokens[i].Is(":")) return i > index ? i : null;
            if (tokens[i].Kind is not (TokenKind.Name or TokenKind.Number or TokenKind.Symbol)) return null;
            if (tokens[i].Kind == TokenKind.Symbol && "(),[]{}".Contains(tokens[i].Text, StringComparison.Ordinal)) return null;
        }
        return null;
    }

    private string TakeName()
    {
        var length = names.Match(tokens, index, out var name);
        if (length == 0) return Take().Text;
        index += length;
        return name;
    }

    // The source from here to a token, with runs of white space as one space; made known as a name.
    private string NameUpTo(int end)
    {
        var taken = tokens.GetRange(index, end - index);
        var text = source[taken[0].Position..taken[^1].End];
        var name = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        index = end;
        names.Add(taken, name);
        return name;
    }
}
