using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>What yields dates: there is no loop over them, but their type is known from the tree.</summary>
internal sealed partial class KernelCompiler
{
    /// <summary>Whether a node yields a date or null in every row, and not null in all of them for certain.</summary>
    private bool IsDate(FeelExpression node) => Constant(node) is { } constant ? constant is DateValue : node switch
    {
        ArithmeticExpression { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } sum => IsDate(sum.Left) && IsWholeDays(sum.Right),
        IfExpression branch => IsDateOrNull(branch.Then) && IsDateOrNull(branch.Else) && (IsDate(branch.Then) || IsDate(branch.Else)),
        InvocationExpression { Function: Name name } => IsDateFunction(name),
        NamedInvocationExpression { Function: Name name } => IsDateFunction(name),
        _ => ColumnOf(node) is { Type: ColumnType.Date },
    };

    private bool IsDateOrNull(FeelExpression node) => Constant(node) is { IsNull: true } || IsDate(node);

    /// <summary>A date and hours are no date any more.</summary>
    private static bool IsWholeDays(FeelExpression node) => Constant(node) switch
    {
        YearsMonthsDurationValue => true,
        DaysTimeDurationValue duration => duration.Value.Nanoseconds % FeelTime.Day == 0,
        _ => false,
    };

    private bool IsDateFunction(Name name) => BuiltIns.BuiltInResults.Of(name.Identifier) is SimpleType { Kind: FeelKind.Date } && schema.IndexOf(name.Identifier) < 0;
}
