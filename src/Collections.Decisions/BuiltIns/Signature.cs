using Collections.Decisions.Evaluation;
using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>A parameter of a built-in function. Only a parameter of type any takes null.</summary>
internal sealed record Parameter(string Name, string Type, bool Optional, bool Variadic);

/// <summary>
/// One way to call a built-in function, written as "name: type" separated by commas; "?" behind the type makes it
/// optional, "..." takes all further arguments.
/// </summary>
internal sealed class Signature
{
    private readonly Parameter[] parameters;

    public Signature(string text) =>
        parameters = text.Length == 0 ? [] : [.. text.Split(", ").Select(ParameterOf)];

    public IReadOnlyList<Parameter> Parameters => parameters;

    public bool Takes(int count) =>
        parameters.Length > 0 && parameters[^1].Variadic ? count >= parameters.Length : count <= parameters.Length && count >= parameters.Count(p => !p.Optional);

    /// <summary>Puts arguments by position where they belong; null where they do not fit.</summary>
    public FeelValue[]? Bind(FeelValue[] arguments, ScalarEvaluator evaluator)
    {
        if (!Takes(arguments.Length)) return null;
        var bound = new FeelValue[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Coerce(parameters[Math.Min(i, parameters.Length - 1)], arguments[i]) is not { } value) return null;
            bound[i] = value;
        }
        evaluator.Context.Charge(arguments.Length);
        return bound;
    }

    /// <summary>Puts arguments by name where they belong; null where they do not fit.</summary>
    public FeelValue[]? Bind(List<KeyValuePair<string, FeelValue>> named, ScalarEvaluator evaluator)
    {
        var bound = new FeelValue[parameters.Length];
        foreach (var (name, value) in named)
        {
            var place = Array.FindIndex(parameters, parameter => parameter.Name == name);
            if (place < 0 || Coerce(parameters[place], value) is not { } coerced) return null;
            bound[place] = coerced;
        }
        for (var i = 0; i < bound.Length; i++)
        {
            if (bound[i] is null && !parameters[i].Optional) return null;
            bound[i] ??= FeelValue.Null;
        }
        evaluator.Context.Charge(named.Count);
        return bound;
    }

    public override string ToString() =>
        $"({string.Join(", ", parameters.Select(parameter => parameter.Name + ": " + parameter.Type + (parameter.Optional ? "?" : parameter.Variadic ? "..." : "")))})";

    private static Parameter ParameterOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var type = text[(colon + 2)..];
        return new(text[..colon], type.TrimEnd('?', '.'), type.EndsWith('?'), type.EndsWith("...", StringComparison.Ordinal));
    }

    // A list of one item stands for the item where no list is asked for, a single value for a list of it.
    private static FeelValue? Coerce(Parameter parameter, FeelValue value)
    {
        if (Fits(parameter.Type, value)) return value;
        if (parameter.Type == "list" && !value.IsNull) return new ListValue([value]);
        return value is ListValue { Items: [var single] } && Fits(parameter.Type, single) ? single : null;
    }

    private static bool Fits(string type, FeelValue value) => type switch
    {
        "any" => true,
        "value" => !value.IsNull,
        "number" => value is NumberValue,
        "string" => value is StringValue,
        "string or null" => value is StringValue or NullValue,
        "boolean" => value is BooleanValue,
        "list" => value is ListValue,
        "context" => value is ContextValue,
        "range" => value is RangeValue,
        "point" => value.Kind is not (FeelKind.Range or FeelKind.Null or FeelKind.List),
        "function" => value is FunctionValue,
        "date" => value is DateValue,
        "time" => value is TimeValue,
        "date and time" => value is DateTimeValue,
        "date or date and time" => value is DateValue or DateTimeValue,
        "duration" => value is DaysTimeDurationValue,
        "duration or null" => value is DaysTimeDurationValue or NullValue,
        _ => throw new InvalidOperationException($"The signature names an unknown type '{type}'."),
    };
}
