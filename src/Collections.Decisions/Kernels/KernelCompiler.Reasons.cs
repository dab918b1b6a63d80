using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

internal sealed partial class KernelCompiler
{
    private void FallBack(FeelExpression node) =>
        Fallbacks.Add($"position {node.Position}: {Described(node)} is evaluated row by row: {Reason(node) ?? "there is no loop for operands of these types"}");

    private static string Described(FeelExpression node) => node switch
    {
        InvocationExpression { Function: Name function } => $"the function '{function.Identifier}'",
        NamedInvocationExpression { Function: Name function } => $"the function '{function.Identifier}'",
        Name name => $"'{name.Identifier}'",
        UnaryTests or UnaryComparisonExpression => "the test",
        ComparisonExpression or BetweenExpression or InExpression => "the comparison",
        ArithmeticExpression or NegationExpression => "the calculation",
        _ => "the " + node.GetType().Name.Replace("Expression", "", StringComparison.Ordinal).ToLowerInvariant(),
    };

    /// <summary>What within a node keeps it from being a loop: the first thing found, from the left.</summary>
    private string? Reason(FeelExpression node)
    {
        if (Constant(node) is not null) return null;
        if (OwnReason(node) is { } own) return own;
        foreach (var child in node is InvocationExpression call ? call.Arguments : node.Children)
        {
            if (Reason(child) is { } reason) return reason;
        }
        return null;
    }

    private static bool HasLoop(string function) => function is "not" or "today" or "abs" or "modulo" || Roundings.ContainsKey(function);

    private string? OwnReason(FeelExpression node) => node switch
    {
        Name { Identifier: "?" } => null,
        Name or PathExpression when FreeNames.Path(node) is { } path && !path.StartsWith("?.", StringComparison.Ordinal) => schema.IndexOf(path) switch
        {
            < 0 => $"'{path}' is no column",
            var place when schema.Columns[place].Type == ColumnType.Any => $"'{path}' is held as values of any type",
            _ => null,
        },
        InvocationExpression { Function: Name function } when !HasLoop(function.Identifier) => $"the function '{function.Identifier}' has no loop",
        NamedInvocationExpression => "a call with named arguments has no loop",
        InvocationExpression { Function: not Name } => "a function that is computed has no loop",
        ArithmeticExpression { Operator: ArithmeticOperator.Power } => "a power has no loop",
        ComparisonExpression { Operator: not (UnaryComparison.Equal or UnaryComparison.NotEqual) } when node.Children.Any(IsText) => "the order of texts has no loop",
        ForExpression or QuantifiedExpression or FilterExpression or ContextExpression or FunctionDefinitionExpression or InstanceOfExpression =>
            $"'{Described(node)[4..]}' has no loop",
        _ => null,
    };
}
