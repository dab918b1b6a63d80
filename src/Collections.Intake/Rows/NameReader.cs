using Collections.Domain.Portfolios;
using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>Reads the customer's name.</summary>
public sealed class NameReader : FieldReader
{
    /// <inheritdoc/>
    public override DefectCode Read(ReadOnlySpan<byte> text, PortfolioChunk chunk, int row)
    {
        if (text.IsEmpty && IsRequired) return DefectCode.FieldMissing;
        if (text.Length > TextFact.MaxBytes) return DefectCode.TextTooLong;
        chunk.Names.Set(row, text);
        return DefectCode.None;
    }
}
