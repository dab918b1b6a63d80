using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

internal sealed partial class KernelCompiler
{
    /// <summary>The type of a node without a kernel: texts, numbers and dates are told from the tree, the rest is not known.</summary>
    private ColumnType TypeWithoutKernel(FeelExpression node) =>
        IsText(node) ? ColumnType.Text : IsNumberFunction(node) ? ColumnType.Decimal : IsDate(node) ? ColumnType.Date : ColumnType.Any;

    private bool IsNumberFunction(FeelExpression node) => node switch
    {
        InvocationExpression { Function: Name name } => IsNumberFunction(name),
        NamedInvocationExpression { Function: Name name } => IsNumberFunction(name),
        _ => false,
    };

    private bool IsNumberFunction(Name name) => BuiltIns.BuiltInResults.IsNumber(name.Identifier) && schema.IndexOf(name.Identifier) < 0;

    /// <summary>Whether a node yields a text or null in every row, and not null in all of them for certain.</summary>
    private bool IsText(FeelExpression node) => Constant(node) is { } constant ? constant is StringValue : node switch
    {
        // What is added to a text is a text, or the sum is null.
        ArithmeticExpression { Operator: ArithmeticOperator.Add } sum => IsText(sum.Left) || IsText(sum.Right),
        IfExpression branch => IsTextOrNull(branch.Then) && IsTextOrNull(branch.Else) && (IsText(branch.Then) || IsText(branch.Else)),
        InvocationExpression { Function: Name name } => IsTextFunction(name),
        NamedInvocationExpression { Function: Name name } => IsTextFunction(name),
        _ => ColumnOf(node) is { Type: ColumnType.Text },
    };

    private bool IsTextOrNull(FeelExpression node) => Constant(node) is { IsNull: true } || IsText(node);

    private bool IsTextFunction(Name name) => BuiltIns.BuiltInResults.IsText(name.Identifier) && schema.IndexOf(name.Identifier) < 0;
}
