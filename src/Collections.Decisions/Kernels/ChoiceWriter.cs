using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;

namespace Collections.Decisions.Kernels;

/// <summary>if condition then one value else the other.</summary>
internal sealed class ChoiceWriter(FeelExpression tree, Condition condition, ValueWriter then, ValueWriter otherwise)
    : ValueWriter(then.Type, Math.Max(then.Scale, otherwise.Scale), tree)
{
    protected override bool TryWrite(KernelRun run, ReadOnlySpan<int> rows, Column target)
    {
        var (yes, yesCount, no, noCount) = Selections.Split(run, rows, condition);
        return then.Write(run, yes.AsSpan(0, yesCount), target) + otherwise.Write(run, no.AsSpan(0, noCount), target) == 0;
    }
}
