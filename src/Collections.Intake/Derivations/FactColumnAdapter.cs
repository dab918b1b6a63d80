using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;

namespace Collections.Intake.Derivations;

/// <summary>
/// Shows the facts and inputs of a chunk to expressions. Numbers are the same arrays; dates, flags and texts are
/// narrower there and are copied, and only those that an expression reads.
/// </summary>
public sealed class FactColumnAdapter
{
    private readonly IReadOnlyList<FactDefinition> facts;
    private readonly int inputCount;
    private readonly FactTexts texts;
    private readonly TextPool pool = new();

    /// <summary>Names for the inputs first, then for those facts that are not named like an input.</summary>
    public FactColumnAdapter(InputColumns inputs, IEnumerable<FactDefinition> delivered, FactTexts texts)
    {
        this.texts = texts;
        inputCount = inputs.Inputs.Count;
        var own = inputs.Inputs.Select((input, i) => new FactDefinition(i, input.Column, input.Type, input.Scale, FactSource.Account));
        facts = [.. own, .. delivered.Where(d => inputs.Inputs.All(i => i.Column != d.Name))];
        Schema = new ColumnSchema([.. facts.Select(f => new ColumnDefinition(f.Name, TypeOf(f.Type), f.Scale))]);
    }

    /// <summary>What expressions may name.</summary>
    public ColumnSchema Schema { get; }

    /// <summary>The chunk as a batch in which the used columns are filled.</summary>
    public ColumnBatch Batch(PortfolioChunk chunk, long[][] inputs, IReadOnlyList<int> used)
    {
        var columns = new Column[facts.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var source = i < inputCount ? inputs[i] : chunk.Facts[facts[i].Ordinal];
            columns[i] = facts[i].Type == FactType.Number || !used.Contains(i)
                ? new NumberColumn(source, facts[i].Scale)
                : Narrow(facts[i].Type, source, chunk.Count);
        }
        return new ColumnBatch(Schema, columns, chunk.Count);
    }

    /// <summary>Where an expression writes a fact.</summary>
    public Column Target(PortfolioChunk chunk, FactDefinition fact) => fact.Type == FactType.Number
        ? new NumberColumn(chunk.Facts[fact.Ordinal], fact.Scale)
        : ColumnValues.Create(TypeOf(fact.Type), fact.Scale, chunk.Count, pool);

    /// <summary>Takes what an expression wrote into the facts of the chunk.</summary>
    public void Take(PortfolioChunk chunk, FactDefinition fact, Column written, ReadOnlySpan<int> rows)
    {
        var target = chunk.Facts[fact.Ordinal];
        foreach (var row in rows)
        {
            target[row] = written switch
            {
                DateColumn dates => dates.Values[row] == Column.NullDate ? FactNull.Value : dates.Values[row],
                BooleanColumn flags => flags.Values[row] == Column.NullBoolean ? FactNull.Value : flags.Values[row],
                TextColumn words => words.Values[row] == Column.NullText ? FactNull.Value : texts.Add(pool[words.Values[row]]),
                _ => target[row],
            };
        }
    }

    private static ColumnType TypeOf(FactType type) => type switch
    {
        FactType.Number => ColumnType.Number,
        FactType.Text => ColumnType.Text,
        FactType.Date => ColumnType.Date,
        _ => ColumnType.Boolean,
    };

    private Column Narrow(FactType type, long[] source, int count)
    {
        var column = ColumnValues.Create(TypeOf(type), 0, count, pool);
        for (var row = 0; row < count; row++)
        {
            if (source[row] == FactNull.Value) continue;
            if (column is DateColumn dates) dates.Values[row] = (int)source[row];
            else if (column is BooleanColumn flags) flags.Values[row] = (sbyte)source[row];
            else if (column is TextColumn words && (ulong)source[row] < (ulong)texts.Count) words.Values[row] = pool.Add(texts[(int)source[row]]);
        }
        return column;
    }
}
