using Collections.Decisions.BuiltIns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

internal sealed partial class ScalarEvaluator
{
    private FeelValue Invoke(InvocationExpression invocation, FeelScope scope)
    {
        var function = Evaluate(invocation.Function, scope);
        var arguments = new FeelValue[invocation.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Evaluate(invocation.Arguments[i], scope);
        return Call(function, arguments, invocation.Position);
    }

    private FeelValue Invoke(NamedInvocationExpression invocation, FeelScope scope)
    {
        var function = Evaluate(invocation.Function, scope);
        var arguments = new List<KeyValuePair<string, FeelValue>>(invocation.Arguments.Count);
        foreach (var argument in invocation.Arguments) arguments.Add(new(argument.Name, Evaluate(argument.Value, scope)));
        return Call(function, arguments, invocation.Position);
    }

    /// <summary>Calls a function with arguments by position.</summary>
    public FeelValue Call(FeelValue function, FeelValue[] arguments, int position) => function switch
    {
        BuiltInFunction builtIn => builtIn.Call(this, arguments, position),
        CallableFunction callable when callable.Parameters.Count == arguments.Length => Enter(callable, arguments, position),
        CallableFunction callable => Report(
            "wrong-arguments",
            $"The function takes {callable.Parameters.Count} arguments, not {arguments.Length}.",
            position,
            callable.Description,
            $"{arguments.Length} arguments"),
        _ => NotCallable(function, position),
    };

    /// <summary>Calls a function with arguments by name.</summary>
    public FeelValue Call(FeelValue function, List<KeyValuePair<string, FeelValue>> named, int position)
    {
        if (function is BuiltInFunction builtIn) return builtIn.Call(this, named, position);
        if (function is not CallableFunction callable) return NotCallable(function, position);
        var arguments = new FeelValue[callable.Parameters.Count];
        Array.Fill(arguments, FeelValue.Null);
        foreach (var (name, value) in named)
        {
            var place = callable.PlaceOf(name);
            if (place < 0)
                return Report("wrong-arguments", $"The function has no parameter '{name}'.", position, callable.Description, name);
            arguments[place] = value;
        }
        return named.Count == arguments.Length
            ? Enter(callable, arguments, position)
            : Report("wrong-arguments", $"The function takes {arguments.Length} arguments, not {named.Count}.", position, callable.Description, $"{named.Count} arguments");
    }

    private FeelValue Enter(CallableFunction function, FeelValue[] arguments, int position)
    {
        Context.Charge(8 + arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (function.Parameters[i].Type is AnyType) continue;
            var type = Types.Resolve(function.Parameters[i].Type, Context) ?? FeelType.Any;
            if (!Types.TryCoerce(type, arguments[i], this, out var coerced))
                return Mismatch($"The argument '{function.Parameters[i].Name}'", Types.Describe(type), arguments[i], position);
            arguments[i] = coerced;
        }
        if (Context.CallDepth >= FeelLimits.CallDepth)
            throw new EvaluationStoppedException("too-deep", $"Function calls stand at most {FeelLimits.CallDepth} deep within one another; found one deeper.");
        Context.CallDepth++;
        var result = function.Invoke(this, arguments, position);
        Context.CallDepth--;
        return result;
    }

    private FeelValue NotCallable(FeelValue value, int position) =>
        value.IsNull ? FeelValue.Null : Mismatch("What is called", "function", value, position);
}
