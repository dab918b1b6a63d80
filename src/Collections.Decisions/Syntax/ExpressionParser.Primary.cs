using Collections.Decisions.Numbers;
using Collections.Decisions.Values;

namespace Collections.Decisions.Syntax;

internal sealed partial class ExpressionParser
{
    // What was read already when it turned out to be the beginning of an expression.
    private FeelExpression? prepared;

    private FeelExpression Primary() => Current switch
    {
        _ when prepared is not null => Prepared(),
        { Kind: TokenKind.Number } => Number(),
        { Kind: TokenKind.Text } => new Literal(Current.Position, FeelValue.Of(Take().Text)),
        { Kind: TokenKind.Name } => NameOrWord(),
        { Kind: TokenKind.Symbol, Text: "(" } => Parenthesised(),
        { Kind: TokenKind.Symbol, Text: "[" } => ListOrRange(),
        { Kind: TokenKind.Symbol, Text: "]" } => OpenRange(),
        { Kind: TokenKind.Symbol, Text: "{" } => Context(),
        { Kind: TokenKind.Symbol, Text: "@" } => AtLiteral(),
        _ => Missing(Unexpected("a value")),
    };

    private FeelExpression Prepared()
    {
        var expression = prepared!;
        prepared = null;
        return expression;
    }

    private FeelExpression Number()
    {
        if (!FeelNumber.TryParse(Current.Text, out var number))
            return Missing(Failure("number-out-of-range", $"{Current.Shown} lies beyond the numbers that FEEL has.", "a number"), isValue: true);
        return new Literal(Take().Position, FeelValue.Of(number));
    }

    private FeelExpression AtLiteral()
    {
        var at = Take();
        if (Current.Kind != TokenKind.Text) return Missing(Unexpected("a string after '@'"));
        if (TemporalLiteral.Read(Current.Text) is not { } value)
            return Missing(Failure("invalid-temporal", $"\"{Current.Text}\" is no date, time, date and time, or duration.", "an ISO 8601 text"), isValue: true);
        Take();
        return new Literal(at.Position, value);
    }

    private FeelExpression NameOrWord()
    {
        var position = Current.Position;
        if (IsKnownName()) return new Name(position, TakeName());
        switch (Current.Text)
        {
            case "null": Take(); return new Literal(position, FeelValue.Null);
            case "true": Take(); return new Literal(position, FeelValue.True);
            case "false": Take(); return new Literal(position, FeelValue.False);
            case "if" or "for" or "some" or "every": return Expression();
            case "function" when Following.Is("("): return Expression();
            case "then" or "else" or "return" or "satisfies" or "and" or "or" or "in" or "between": return Missing(Unexpected("a value"));
            default: return new Name(position, Take().Text);
        }
    }

    private FeelExpression Parenthesised()
    {
        var open = Take();
        return AfterFirst(open, Expression());
    }

    private FeelExpression AfterFirst(Token open, FeelExpression first)
    {
        if (TakeSymbol("..")) return RangeFrom(open, first, false);
        ExpectSymbol(")");
        return first;
    }

    private FeelExpression ListOrRange()
    {
        var open = Take();
        var items = new List<FeelExpression>();
        if (TakeSymbol("]")) return new ListExpression(open.Position, items);
        items.Add(Expression());
        if (TakeSymbol("..")) return RangeFrom(open, items[0], true);
        while (More("]")) items.Add(Expression());
        ExpectSymbol("]");
        return new ListExpression(open.Position, items);
    }

    private RangeExpression OpenRange()
    {
        var open = Take();
        var low = Expression();
        ExpectSymbol("..");
        return RangeFrom(open, low, false);
    }

    private RangeExpression RangeFrom(Token open, FeelExpression low, bool lowIncluded)
    {
        inRangeEnd = true;
        var high = Additive();
        inRangeEnd = false;
        if (!Current.Is("]") && !Current.Is(")") && !Current.Is("[")) throw Unexpected("']', ')' or '[' at the end of the range");
        return new(open.Position, low, lowIncluded, high, Take().Text == "]");
    }

    private ContextExpression Context()
    {
        var open = Take();
        var entries = new List<ContextEntry>();
        if (!TakeSymbol("}"))
        {
            do entries.Add(Entry());
            while (More("}"));
            ExpectSymbol("}");
        }
        return new(open.Position, entries);
    }

    private ContextEntry Entry()
    {
        string name;
        if (Current.Kind == TokenKind.Text)
        {
            name = Take().Text;
            names.Add(name);
        }
        else if (NamedArgument() is { } end) name = NameUpTo(end);
        else
        {
            Resume(Unexpected("the name of an entry and ':'"));
            return new("", new ErrorExpression(Current.Position));
        }
        ExpectSymbol(":");
        return new(name, Expression());
    }
}
