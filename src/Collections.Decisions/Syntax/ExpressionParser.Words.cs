namespace Collections.Decisions.Syntax;

internal sealed partial class ExpressionParser
{
    private IfExpression If()
    {
        var start = Take();
        var condition = Expression();
        ExpectWord("then");
        var then = Expression();
        ExpectWord("else");
        return new(start.Position, condition, then, Expression());
    }

    private ForExpression For()
    {
        var start = Take();
        var iterators = IteratorList();
        ExpectWord("return");
        return new(start.Position, iterators, Expression());
    }

    private QuantifiedExpression Quantified(bool every)
    {
        var start = Take();
        var iterators = IteratorList();
        ExpectWord("satisfies");
        return new(start.Position, every, iterators, Expression());
    }

    private List<Iterator> IteratorList()
    {
        var iterators = new List<Iterator>();
        do iterators.Add(Iterator());
        while (TakeSymbol(","));
        return iterators;
    }

    private Iterator Iterator()
    {
        var end = index;
        while (!tokens[end].IsWord("in"))
        {
            if (tokens[end].Kind is TokenKind.End or TokenKind.Invalid or TokenKind.Text || end - index > 32) return NoIterator();
            end++;
        }
        if (end == index || Current.Kind != TokenKind.Name) return NoIterator();
        var name = NameUpTo(end);
        ExpectWord("in");
        var source = Expression();
        return new(name, source, TakeSymbol("..") ? Expression() : null);
    }

    private Iterator NoIterator()
    {
        Resume(Unexpected("a name and 'in'"));
        return new("", new ErrorExpression(Current.Position), null);
    }

    private FunctionDefinitionExpression FunctionDefinition()
    {
        var start = Take();
        Take();
        var parameters = new List<FormalParameter>();
        if (!TakeSymbol(")"))
        {
            do parameters.Add(Parameter());
            while (More(")"));
            ExpectSymbol(")");
        }
        var external = TakeWord("external");
        return new(start.Position, parameters, Expression(), external);
    }

    private FormalParameter Parameter()
    {
        var end = index;
        while (!tokens[end].Is(":") && !tokens[end].Is(",") && !tokens[end].Is(")"))
        {
            if (tokens[end].Kind is TokenKind.End or TokenKind.Invalid or TokenKind.Text) return NoParameter();
            end++;
        }
        if (end == index) return NoParameter();
        var name = NameUpTo(end);
        return new(name, TakeSymbol(":") ? Type() : FeelType.Any);
    }

    private FormalParameter NoParameter()
    {
        Resume(Unexpected("the name of a parameter"));
        return new("", FeelType.Any);
    }
}
