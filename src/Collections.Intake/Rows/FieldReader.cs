using Collections.Domain.Portfolios;
using Collections.Intake.Csv;
using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>Reads one field of a row into a chunk.</summary>
public abstract class FieldReader
{
    /// <summary>The field, as the mapping calls it.</summary>
    public required string Field { get; init; }

    /// <summary>The column, or the source where it is none; for messages.</summary>
    public required string Column { get; init; }

    /// <summary>The place of the column in a record; -1 where the field is read from no column or several.</summary>
    public int Index { get; init; } = -1;

    /// <summary>Whether an empty value rejects the row.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Reads the field of the record into a row of the chunk.</summary>
    public virtual DefectCode Read(CsvReader record, PortfolioChunk chunk, int row)
    {
        var text = record.Field(Index);
        if (!text.IsEmpty && (text[0] == (byte)' ' || text[^1] == (byte)' ')) text = text.Trim((byte)' ');
        return Read(text, chunk, row);
    }

    /// <summary>Reads a trimmed text into a row of the chunk.</summary>
    public abstract DefectCode Read(ReadOnlySpan<byte> text, PortfolioChunk chunk, int row);
}
