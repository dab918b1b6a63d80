namespace Collections.Decisions.Syntax;

internal sealed partial class ExpressionParser
{
    public UnaryTests WholeUnaryTests()
    {
        var start = Current.Position;
        if (Current.Is("-") && Following.Kind == TokenKind.End) return new(start, [], false);
        var negated = IsNegatedTests();
        if (negated) index += 2;
        var tests = TestList(negated ? ")" : "");
        if (negated) ExpectSymbol(")");
        ExpectEnd("',' or the end of the tests");
        return new(start, tests, negated);
    }

    // not( … ) around all tests; not(a) and b is an expression.
    private bool IsNegatedTests()
    {
        if (!Current.IsWord("not") || !Following.Is("(")) return false;
        var open = 0;
        for (var i = index + 1; i < tokens.Count; i++)
        {
            if (tokens[i].Is("(")) open++;
            if (tokens[i].Is(")") && --open == 0) return tokens[i + 1].Kind == TokenKind.End;
        }
        return false;
    }

    private List<FeelExpression> TestList(string closer)
    {
        var tests = new List<FeelExpression> { Expression() };
        while (More(closer)) tests.Add(Expression());
        return tests;
    }

    // After "in": one test, or several in round brackets; one in round brackets may be a range, or the beginning of
    // a longer expression.
    private List<FeelExpression> InTests()
    {
        if (!Current.Is("(")) return [Comparison(Current) is { } comparison ? UnaryComparison(comparison) : Additive()];
        var open = Take();
        Enter();
        var tests = TestList(")");
        depth--;
        if (tests.Count == 1)
        {
            prepared = AfterFirst(open, tests[0]);
            return [Additive()];
        }
        ExpectSymbol(")");
        return tests;
    }
}
