using Collections.Decisions.Evaluation;
using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>A function of the FEEL library with all its signatures; the first that fits is called.</summary>
internal sealed class BuiltInFunction(string name) : FunctionValue
{
    private readonly List<(Signature Signature, BuiltInBody Body)> overloads = [];

    public override string Description => name;

    public void Add(string signature, BuiltInBody body) => overloads.Add((new Signature(signature), body));

    /// <summary>The ways to call it.</summary>
    public IEnumerable<Signature> Signatures => overloads.Select(overload => overload.Signature);

    /// <summary>All ways to call it, as messages name them.</summary>
    public string Usage => string.Join(" or ", overloads.Select(overload => name + overload.Signature));

    public bool Takes(int count) => overloads.Exists(overload => overload.Signature.Takes(count));

    public FeelValue Call(ScalarEvaluator evaluator, FeelValue[] arguments, int position)
    {
        foreach (var (signature, body) in overloads)
        {
            if (signature.Bind(arguments, evaluator) is { } bound) return body(new(evaluator, name, bound, position));
        }
        return WrongArguments(evaluator, arguments, position);
    }

    public FeelValue Call(ScalarEvaluator evaluator, List<KeyValuePair<string, FeelValue>> named, int position)
    {
        foreach (var (signature, body) in overloads)
        {
            if (signature.Bind(named, evaluator) is { } bound) return body(new(evaluator, name, bound, position));
        }
        return WrongArguments(evaluator, named.Select(argument => argument.Value), position);
    }

    private FeelValue WrongArguments(ScalarEvaluator evaluator, IEnumerable<FeelValue> arguments, int position)
    {
        var expected = Usage;
        var found = $"({string.Join(", ", arguments.Select(argument => argument.Kind.Name()))})";
        return evaluator.Report("wrong-arguments", $"Expected {expected}, found {found}.", position, expected, found);
    }
}
