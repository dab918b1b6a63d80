using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>Asks the scalar evaluator, row by row: whether an expression is true, or an input passes tests.</summary>
internal sealed class ScalarCondition(FeelExpression tree, FeelExpression? input) : Condition
{
    public override int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (Truth(run, row) == truth) matched[count++] = row;
        }
        return count;
    }

    public bool? Truth(KernelRun run, int row)
    {
        if (input is null) return run.Scalar(tree, row) is BooleanValue value ? value.Value : null;
        var (scope, context) = run.MoveTo(row);
        var tested = FeelEvaluator.Value(input, scope, context);
        var passes = FeelEvaluator.Value(tree, new BindingScope("?", scope) { Value = tested }, context);
        return passes is BooleanValue result ? result.Value : null;
    }
}

/// <summary>Whatever depends on one text column only is asked once for each distinct text.</summary>
internal sealed class RememberedTextCondition(int column, ScalarCondition condition) : Condition
{
    private const byte Asked = 4;
    private Memory? memory;

    public override int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth)
    {
        var texts = (TextColumn)run.Batch.Columns[column];
        var known = MemoryOf(texts.Pool);
        var wanted = (byte)(Asked | (truth ? 1 : 0));
        var count = 0;
        foreach (var row in rows)
        {
            // Place 0 stands for null. Two threads may ask the same: they get the same answer.
            ref var answer = ref known.Answers[texts.Values[row] + 1];
            if (answer == 0) answer = condition.Truth(run, row) switch { true => Asked | 1, false => Asked, _ => Asked | 2 };
            if (answer == wanted) matched[count++] = row;
        }
        return count;
    }

    private Memory MemoryOf(TextPool pool)
    {
        var known = memory;
        var needed = pool.Count + 1;
        if (known is not null && ReferenceEquals(known.Pool, pool) && known.Answers.Length >= needed) return known;
        var grown = new Memory(pool, new byte[Math.Max(64, needed * 2)]);
        if (known is not null && ReferenceEquals(known.Pool, pool)) known.Answers.CopyTo(grown.Answers, 0);
        return memory = grown;
    }

    private sealed record Memory(TextPool Pool, byte[] Answers);
}
