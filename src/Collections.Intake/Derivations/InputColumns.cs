using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Intake.Csv;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;

namespace Collections.Intake.Derivations;

/// <summary>The columns of a file that only expressions read, for the rows of the chunk that is being filled.</summary>
public sealed class InputColumns
{
    private readonly FieldReader[] readers;
    private readonly PortfolioChunk rows;

    /// <summary>Readers for the inputs of a layout; they write into rows of their own.</summary>
    public InputColumns(IReadOnlyList<InputColumn> inputs, IReadOnlyList<string> header, FactTexts texts, DateOnly position)
    {
        Inputs = inputs;
        rows = new PortfolioChunk(inputs.Count, []);
        readers = [.. inputs.Select((input, i) => Reader(input, i, header, texts, position))];
    }

    /// <summary>The inputs in order.</summary>
    public IReadOnlyList<InputColumn> Inputs { get; }

    /// <summary>The values by input and row.</summary>
    public long[][] Values => rows.Facts;

    /// <summary>Reads the inputs of a row; the reader that found a defect.</summary>
    public DefectCode Read(CsvReader record, int row, ref FieldReader? reader)
    {
        foreach (var next in readers)
        {
            reader = next;
            var defect = next.Read(record, rows, row);
            if (defect != DefectCode.None) return defect;
        }
        return DefectCode.None;
    }

    private static FactReader Reader(InputColumn input, int place, IReadOnlyList<string> header, FactTexts texts, DateOnly position)
    {
        var definition = new FactDefinition(Fact.BuiltInCount + place, input.Column, input.Type, input.Scale, FactSource.Attribute);
        var field = new FieldMapping { Field = input.Column, Column = input.Column, Numbers = input.Numbers, Dates = input.Dates };
        return new FactReader(place, FactParsers.Create(definition, field, texts, position)!)
        { Field = input.Column, Column = input.Column, Index = header.ToList().IndexOf(input.Column) };
    }
}
