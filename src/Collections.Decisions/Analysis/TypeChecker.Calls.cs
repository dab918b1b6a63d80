using Collections.Decisions.BuiltIns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

internal sealed partial class TypeChecker
{
    private FeelType Invoke(FeelExpression node, TypeScope scope)
    {
        var function = node is InvocationExpression call ? call.Function : ((NamedInvocationExpression)node).Function;
        if (function is not Name name || scope.Find(name.Identifier) is not null) return Invoke(node, Infer(function, scope), scope);
        var arguments = Arguments(node, scope);
        if (BuiltInFunctions.Find(name.Identifier) is { } builtIn) return CallBuiltIn(builtIn, name.Identifier, arguments, node.Position);
        reads?.Invoke(name);
        if (!scope.MaySeeMore)
            Report("unknown-function", $"There is no function '{name.Identifier}'.{NearestName.Suggest(name.Identifier, BuiltInFunctions.Names.Concat(scope.Names))}", name.Position, "a function", name.Identifier);
        return FeelType.Any;
    }

    private List<(string? Name, FeelType Type)> Arguments(FeelExpression node, TypeScope scope) => node is InvocationExpression call
        ? [.. call.Arguments.Select(argument => ((string?)null, Infer(argument, scope)))]
        : [.. ((NamedInvocationExpression)node).Arguments.Select(argument => ((string?)argument.Name, Infer(argument.Value, scope)))];

    private FeelType Invoke(FeelExpression node, FeelType function, TypeScope scope)
    {
        var arguments = Arguments(node, scope);
        if (TypeKinds.Bare(function) is not FunctionType type)
        {
            if (TypeKinds.KindOf(function) is { } kind)
                Report("not-a-function", $"What is called must be a function; it is {kind.Name()}.", node.Position, "function", kind.Name());
            return FeelType.Any;
        }
        if (type.Parameters is not { } parameters) return FeelType.Any;
        if (parameters.Count != arguments.Count)
            Report("wrong-arguments", $"The function takes {parameters.Count} arguments, not {arguments.Count}.", node.Position, $"{parameters.Count} arguments", $"{arguments.Count} arguments");
        else if (node is InvocationExpression) CheckArguments(parameters, arguments, node.Position);
        return Resolved(type.Result);
    }

    private void CheckArguments(IReadOnlyList<FeelType> parameters, List<(string? Name, FeelType Type)> arguments, int position)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (!TypeKinds.NeverFits(Resolved(parameters[i]), arguments[i].Type)) continue;
            var (asked, given) = (TypeKinds.Describe(Resolved(parameters[i])), TypeKinds.Describe(arguments[i].Type));
            Report("wrong-arguments", $"Argument {i + 1} must be {asked}; it is {given}.", position, asked, given);
        }
    }

    private FeelType CallBuiltIn(BuiltInFunction function, string name, List<(string? Name, FeelType Type)> arguments, int position)
    {
        if (!function.Signatures.Any(signature => MayTake(signature, arguments)))
        {
            var found = $"({string.Join(", ", arguments.Select(argument => (argument.Name is null ? "" : argument.Name + ": ") + TypeKinds.Describe(argument.Type)))})";
            Report("wrong-arguments", $"Expected {function.Usage}, found {found}: the result is always null.", position, function.Usage, found);
        }
        return BuiltInResults.Of(name);
    }

    private static bool MayTake(Signature signature, List<(string? Name, FeelType Type)> arguments)
    {
        if (arguments.Count > 0 && arguments[0].Name is not null) return MayTakeNamed(signature.Parameters, arguments);
        if (!signature.Takes(arguments.Count)) return false;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!MayBe(signature.Parameters[Math.Min(i, signature.Parameters.Count - 1)].Type, arguments[i].Type)) return false;
        }
        return true;
    }

    private static bool MayTakeNamed(IReadOnlyList<Parameter> parameters, List<(string? Name, FeelType Type)> arguments) =>
        arguments.TrueForAll(argument => parameters.Any(parameter => parameter.Name == argument.Name && MayBe(parameter.Type, argument.Type)))
        && parameters.All(parameter => parameter.Optional || arguments.Exists(argument => argument.Name == parameter.Name));

    // A list of one item stands for the item, a single value for a list of it.
    private static bool MayBe(string parameter, FeelType type)
    {
        if (TypeKinds.KindOf(type) is not { } kind || parameter is "any" or "value" or "list") return true;
        if (kind == FeelKind.List) return TypeKinds.Bare(type) is not ListType { Item: var item } || TypeKinds.KindOf(item) == FeelKind.List || MayBe(parameter, item);
        return parameter switch
        {
            "number" => kind == FeelKind.Number,
            "string" or "string or null" => kind == FeelKind.Text,
            "boolean" => kind == FeelKind.Boolean,
            "context" => kind == FeelKind.Context,
            "range" => kind == FeelKind.Range,
            "point" => kind != FeelKind.Range,
            "function" => kind == FeelKind.Function,
            "date" => kind == FeelKind.Date,
            "time" => kind == FeelKind.Time,
            "date and time" => kind == FeelKind.DateTime,
            "date or date and time" => kind is FeelKind.Date or FeelKind.DateTime,
            "duration" => kind == FeelKind.DaysTimeDuration,
            _ => true,
        };
    }
}
