using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

internal sealed partial class KernelCompiler
{
    /// <summary>What writes the values of an expression into a column.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="expected">The type of its values as far as is known otherwise; a value of another type is lost when it is written.</param>
    public ValueWriter Writer(FeelExpression node, ColumnType expected = ColumnType.Any)
    {
        if (Constant(node) is { } constant) return new ConstantWriter(node, constant, ColumnShape.Of(constant));
        if (Long(node) is { Meaning: not LongMeaning.Days } numbers) return new LongWriter(node, numbers);
        if (ColumnOf(node) is { Type: ColumnType.Text } text) return new TextWriter(node, text.Index);
        if (node is IfExpression branch && ChoiceOf(branch) is { } choice) return choice;
        if (Decimal(node) is { } decimals) return new DecimalWriter(node, decimals);
        if (TryCondition(node) is { } condition && node is not IfExpression) return new ConditionWriter(node, condition);
        FallBack(node);
        return new ScalarWriter(node, TypeWithoutKernel(node) is var type and not ColumnType.Any ? type : expected);
    }

    private ChoiceWriter? ChoiceOf(IfExpression branch)
    {
        var then = Writer(branch.Then);
        var otherwise = Writer(branch.Else);
        // Null can stand in a column of any type.
        if (then is ConstantWriter { Constant.IsNull: true }) then = new ConstantWriter(branch.Then, FeelValue.Null, new(otherwise.Type, 0));
        if (otherwise is ConstantWriter { Constant.IsNull: true }) otherwise = new ConstantWriter(branch.Else, FeelValue.Null, new(then.Type, 0));
        return then.Type != otherwise.Type || then.Type == ColumnType.Any
            ? null
            : new(branch, Condition(branch.Condition), then, otherwise);
    }
}
