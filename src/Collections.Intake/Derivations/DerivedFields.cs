using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Intake.Rejects;

namespace Collections.Intake.Derivations;

/// <summary>Works out the derived facts of a chunk, one expression after the other, each over all good rows at once.</summary>
public sealed class DerivedFields(InputColumns inputs, IReadOnlyList<DerivedField> fields, FactColumnAdapter adapter)
{
    private readonly int[] rows = new int[PortfolioChunk.MostRows];

    /// <summary>The columns that only expressions read.</summary>
    public InputColumns Inputs { get; } = inputs;

    /// <summary>The derived facts, in order.</summary>
    public IReadOnlyList<DerivedField> Fields { get; } = fields;

    /// <summary>Fills the derived facts; tells the field, row and defect of every row that has to be rejected.</summary>
    public void Complete(PortfolioChunk chunk, Action<DerivedField, int, DefectCode> reject)
    {
        foreach (var field in Fields)
        {
            var count = GoodRows(chunk);
            var batch = adapter.Batch(chunk, Inputs.Values, field.Expression.UsedColumns);
            var target = adapter.Target(chunk, field.Fact);
            var lost = field.Expression.Evaluate(batch, rows.AsSpan(0, count), target);
            adapter.Take(chunk, field.Fact, target, rows.AsSpan(0, count));
            for (var i = 0; i < count; i++)
            {
                var defect = lost > 0 && IsLost(field, batch, target, rows[i]) ? DefectCode.DerivationFailed : Defect(field, chunk, rows[i]);
                if (defect != DefectCode.None) reject(field, rows[i], defect);
            }
        }
    }

    private static DefectCode Defect(DerivedField field, PortfolioChunk chunk, int row)
    {
        var value = chunk.Facts[field.Fact.Ordinal][row];
        if (value == FactNull.Value) return field.IsRequired ? DefectCode.FieldMissing : DefectCode.None;
        return value < 0 && !field.AllowsNegative && field.Fact.Type == FactType.Number ? DefectCode.NegativeNotAllowed : DefectCode.None;
    }

    private static bool IsLost(DerivedField field, ColumnBatch batch, Column target, int row) =>
        field.Expression.Evaluate(batch, [row], target) > 0;

    private int GoodRows(PortfolioChunk chunk)
    {
        var count = 0;
        for (var row = 0; row < chunk.Count; row++)
        {
            if (!chunk.IsRejected[row]) rows[count++] = row;
        }
        return count;
    }
}
