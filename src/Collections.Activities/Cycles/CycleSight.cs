using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Kernels;
using Collections.Engine.Batches;

namespace Collections.Activities.Cycles;

/// <summary>The rules of a cycle over some rows of a batch.</summary>
internal sealed class CycleSight(PlanBatch batch, int[] rows, EvaluationClock clock)
{
    private const int AmountScale = 2;

    /// <summary>The rows that are looked at.</summary>
    public ReadOnlySpan<int> Rows => rows;

    /// <summary>For each of the rows, whether a condition holds.</summary>
    public bool[] Test(CompiledExpression condition)
    {
        var matched = new int[rows.Length];
        condition.Select(batch.Columns, rows, matched, out var count, clock);
        var holds = new bool[rows.Length];
        for (int i = 0, hit = 0; i < rows.Length && hit < count; i++)
        {
            holds[i] = matched[hit] == rows[i];
            if (holds[i]) hit++;
        }
        return holds;
    }

    /// <summary>Amounts in hundredths; null where there is none.</summary>
    public long?[] Amounts(CompiledExpression amount)
    {
        var column = new NumberColumn(new long[batch.Part.Capacity], AmountScale);
        amount.Evaluate(batch.Columns, rows, column, clock);
        return [.. rows.Select(row => column.Values[row] is var value && value == Column.NullNumber ? (long?)null : value)];
    }

    /// <summary>Texts; null where there is none.</summary>
    public string?[] Texts(CompiledExpression text)
    {
        var column = new ValueColumn(new Decisions.Values.FeelValue?[batch.Part.Capacity]);
        text.Evaluate(batch.Columns, rows, column, clock);
        return [.. rows.Select(row => column.Read(row) is { IsNull: false } value ? Word(value) : null)];
    }

    /// <summary>What a decision with one text output says.</summary>
    public string?[] Texts(CompiledDecision decision)
    {
        var column = new TextColumn(new int[batch.Part.Capacity], batch.Part.Pool);
        decision.Evaluate(batch.Columns, rows, [column], new int[batch.Part.Capacity], clock);
        return [.. rows.Select(row => TextOf(column, row))];
    }

    /// <summary>What a column of texts says; null where there is none.</summary>
    public string?[] Texts(int column) => column < 0 || batch.Columns.Columns[column] is not TextColumn texts ? new string?[rows.Length] : [.. rows.Select(row => TextOf(texts, row))];

    private static string? TextOf(TextColumn column, int row) => column.Values[row] == Column.NullText ? null : column.Pool[column.Values[row]];

    private static string Word(Decisions.Values.FeelValue value) => value is Decisions.Values.StringValue text ? text.Value : Decisions.Values.FeelLiteral.Write(value);
}
