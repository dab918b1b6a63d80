using Collections.Decisions.Values;

namespace Collections.Decisions.Syntax;

internal sealed partial class ExpressionParser
{
    private FeelExpression Disjunction()
    {
        var left = Conjunction();
        while (TakeWord("or")) left = new DisjunctionExpression(left.Position, left, Conjunction());
        return left;
    }

    private FeelExpression Conjunction()
    {
        var left = Comparison();
        while (TakeWord("and")) left = new ConjunctionExpression(left.Position, left, Comparison());
        return left;
    }

    private FeelExpression Comparison() => Recovers ? Recovering(PlainComparison) : PlainComparison();

    private FeelExpression PlainComparison()
    {
        var left = Additive();
        while (true)
        {
            if (Comparison(Current) is { } comparison)
            {
                var sign = Take();
                left = new ComparisonExpression(left.Position, comparison, left, IsRangeAfter(sign) ? UnaryComparison(Comparison(Current)!.Value) : Additive());
            }
            else if (TakeWord("between")) left = Between(left);
            else if (TakeWord("in")) left = new InExpression(left.Position, left, InTests());
            else return left;
        }
    }

    // x = >= 2 asks whether x is that range. Signs that stand together, as in x => 2, are a slip.
    private bool IsRangeAfter(Token sign) =>
        sign.Text is "=" or "!=" && Current.Position > sign.End && Comparison(Current) is Values.UnaryComparison.Less or Values.UnaryComparison.LessOrEqual or Values.UnaryComparison.Greater or Values.UnaryComparison.GreaterOrEqual;

    private BetweenExpression Between(FeelExpression value)
    {
        var low = Additive();
        ExpectWord("and");
        return new(value.Position, value, low, Additive());
    }

    private FeelExpression Additive()
    {
        var left = Multiplicative();
        while (true)
        {
            if (TakeSymbol("+")) left = new ArithmeticExpression(left.Position, ArithmeticOperator.Add, left, Multiplicative());
            else if (TakeSymbol("-")) left = new ArithmeticExpression(left.Position, ArithmeticOperator.Subtract, left, Multiplicative());
            else return left;
        }
    }

    private FeelExpression Multiplicative()
    {
        var left = Power();
        while (true)
        {
            if (TakeSymbol("*")) left = new ArithmeticExpression(left.Position, ArithmeticOperator.Multiply, left, Power());
            else if (TakeSymbol("/")) left = new ArithmeticExpression(left.Position, ArithmeticOperator.Divide, left, Power());
            else return left;
        }
    }

    private FeelExpression Power()
    {
        var left = Negation();
        while (TakeSymbol("**")) left = new ArithmeticExpression(left.Position, ArithmeticOperator.Power, left, Negation());
        return left;
    }

    private FeelExpression Negation()
    {
        if (prepared is not null || !Current.Is("-")) return InstanceOf();
        var minus = Take();
        Enter();
        var operand = Negation();
        depth--;
        return new NegationExpression(minus.Position, operand);
    }

    private FeelExpression InstanceOf()
    {
        var value = Postfix();
        while (Current.IsWord("instance") && Following.IsWord("of"))
        {
            index += 2;
            value = new InstanceOfExpression(value.Position, value, Type());
        }
        return value;
    }

    private static UnaryComparison? Comparison(Token token) => token.Kind != TokenKind.Symbol ? null : token.Text switch
    {
        "=" => Values.UnaryComparison.Equal,
        "!=" => Values.UnaryComparison.NotEqual,
        "<" => Values.UnaryComparison.Less,
        "<=" => Values.UnaryComparison.LessOrEqual,
        ">" => Values.UnaryComparison.Greater,
        ">=" => Values.UnaryComparison.GreaterOrEqual,
        _ => null,
    };
}
