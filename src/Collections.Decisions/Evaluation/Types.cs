using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

/// <summary>Whether values are of a type, and the implicit conversions of DMN 1.5, section 10.3.2.9.4.</summary>
internal static class Types
{
    private const int Named = 8;

    /// <summary>Replaces the name of an item definition by what it stands for; null where nothing does.</summary>
    public static FeelType? Resolve(FeelType type, EvaluationContext context) =>
        type is NamedType named ? context.Types?.Invoke(named.Name) : type;

    /// <summary>Whether null is the only thing missing: null conforms to every type, but is an instance of none.</summary>
    public static bool IsInstance(FeelType type, FeelValue value, ScalarEvaluator evaluator) =>
        value.IsNull ? type is SimpleType { Kind: FeelKind.Null } : Conforms(WithoutConstraints(type), value, evaluator);

    // Allowed values say what may be entered, not what something is.
    private static FeelType WithoutConstraints(FeelType type) => type switch
    {
        ConstrainedType constrained => WithoutConstraints(constrained.Base),
        ListType list => new ListType(WithoutConstraints(list.Item)),
        ContextType context => new ContextType([.. context.Fields.Select(field => KeyValuePair.Create(field.Key, WithoutConstraints(field.Value)))]),
        _ => type,
    };

    /// <summary>Whether a value can stand where the type is asked for; null always can.</summary>
    public static bool Conforms(FeelType type, FeelValue value, ScalarEvaluator evaluator)
    {
        if (value.IsNull) return true;
        return type switch
        {
            SimpleType simple => simple.Kind == value.Kind,
            ListType list => value is ListValue items && (list.Item is AnyType || AllConform(list.Item, items, evaluator)),
            ContextType fields => value is ContextValue context && HasFields(fields, context, evaluator),
            RangeType range => value is RangeValue { Low: var low, High: var high }
                && Conforms(range.Endpoint, low, evaluator) && Conforms(range.Endpoint, high, evaluator),
            FunctionType function => value is FunctionValue callable && HasSignature(function, callable),
            ConstrainedType constrained => Conforms(constrained.Base, value, evaluator) && IsAllowed(constrained, value, evaluator),
            NamedType => Resolve(type, evaluator.Context) is { } resolved && Conforms(resolved, value, evaluator),
            _ => true,
        };
    }

    /// <summary>The value as the type wants it: as it is, put into a list, taken out of one, or a date as midnight.</summary>
    public static bool TryCoerce(FeelType type, FeelValue value, ScalarEvaluator evaluator, out FeelValue coerced)
    {
        coerced = value;
        if (Conforms(type, value, evaluator)) return true;
        coerced = value switch
        {
            ListValue { Items: [var single] } when Unconstrained(type) is not ListType => single,
            DateValue date when Unconstrained(type) is SimpleType { Kind: FeelKind.DateTime } =>
                FeelValue.Of(new Temporal.FeelDateTime(date.Value, new(0, Temporal.FeelZone.Utc))),
            not ListValue when Unconstrained(type) is ListType => new ListValue([value]),
            _ => value,
        };
        if (!ReferenceEquals(coerced, value) && Conforms(type, coerced, evaluator)) return true;
        coerced = FeelValue.Null;
        return false;
    }

    /// <summary>How messages name the type.</summary>
    public static string Describe(FeelType type) => type switch
    {
        SimpleType simple => simple.Kind.Name(),
        ListType list => list.Item is AnyType ? "list" : $"list<{Describe(list.Item)}>",
        ContextType { Fields: [] } => "context",
        ContextType context => $"context<{string.Join(", ", context.Fields.Take(Named).Select(field => $"{field.Key}: {DescribeField(field.Value)}"))}{(context.Fields.Count > Named ? ", …" : "")}>",
        RangeType range => range.Endpoint is AnyType ? "range" : $"range<{Describe(range.Endpoint)}>",
        FunctionType => "function",
        ConstrainedType constrained => "an allowed " + Describe(constrained.Base),
        NamedType named => named.Name,
        _ => "Any",
    };

    // What stands within a member is not told: a type may be as large as a model.
    private static string DescribeField(FeelType type) => type switch
    {
        ContextType => "context",
        ListType => "list",
        ConstrainedType constrained => "an allowed " + DescribeField(constrained.Base),
        _ => Describe(type),
    };

    private static FeelType Unconstrained(FeelType type) => type is ConstrainedType constrained ? Unconstrained(constrained.Base) : type;

    private static bool AllConform(FeelType item, ListValue list, ScalarEvaluator evaluator)
    {
        evaluator.Context.Charge(list.Items.Length);
        foreach (var value in list.Items)
        {
            if (!Conforms(item, value, evaluator)) return false;
        }
        return true;
    }

    private static bool HasFields(ContextType type, ContextValue context, ScalarEvaluator evaluator)
    {
        foreach (var (name, field) in type.Fields)
        {
            if (!context.TryGet(name, out var value) || !Conforms(field, value, evaluator)) return false;
        }
        return true;
    }

    // A function can stand for another that takes less general arguments.
    private static bool HasSignature(FunctionType type, FunctionValue function)
    {
        if (type.Parameters is null) return true;
        return function switch
        {
            CallableFunction callable => callable.Parameters.Count == type.Parameters.Count,
            BuiltIns.BuiltInFunction builtIn => builtIn.Takes(type.Parameters.Count),
            _ => false,
        };
    }

    private static bool IsAllowed(ConstrainedType type, FeelValue value, ScalarEvaluator evaluator) =>
        evaluator.Passes(type.Allowed, value, FeelScope.Empty) == true;
}
