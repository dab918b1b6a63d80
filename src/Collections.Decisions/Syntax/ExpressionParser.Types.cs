using Collections.Decisions.Values;

namespace Collections.Decisions.Syntax;

internal sealed partial class ExpressionParser
{
    private FeelType Type()
    {
        Enter();
        var type = Current.Text switch
        {
            "list" when Following.Is("<") => new ListType(Argument()),
            "range" when Following.Is("<") => new RangeType(Argument()),
            "context" when Following.Is("<") => ContextFields(),
            "function" when Following.Is("<") => Signature(),
            _ => NamedType(),
        };
        depth--;
        return type;
    }

    private FeelType Argument()
    {
        index += 2;
        var type = Type();
        ExpectSymbol(">");
        return type;
    }

    private ContextType ContextFields()
    {
        index += 2;
        var fields = new List<KeyValuePair<string, FeelType>>();
        do
        {
            var name = NameUpTo(NamedArgument() ?? throw Unexpected("the name of a field and ':'"));
            ExpectSymbol(":");
            fields.Add(new(name, Type()));
        }
        while (TakeSymbol(","));
        ExpectSymbol(">");
        return new(fields);
    }

    private FunctionType Signature()
    {
        index += 2;
        var parameters = new List<FeelType>();
        if (!Current.Is(">"))
        {
            do parameters.Add(Type());
            while (TakeSymbol(","));
        }
        ExpectSymbol(">");
        ExpectSymbol("->");
        return new(parameters, Type());
    }

    private FeelType NamedType()
    {
        if (Current.Kind != TokenKind.Name) throw Unexpected("a type");
        foreach (var (words, type) in SimpleTypes.Spelled)
        {
            if (!Spells(words)) continue;
            index += words.Length;
            return type;
        }
        var name = TakeName();
        while (Current.Is(".") && Following.Kind == TokenKind.Name)
        {
            Take();
            name += "." + TakeName();
        }
        return new NamedType(name);
    }

    private bool Spells(string[] words)
    {
        if (index + words.Length > tokens.Count) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!tokens[index + i].IsWord(words[i])) return false;
        }
        return true;
    }
}
