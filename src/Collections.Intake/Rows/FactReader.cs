using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>Reads a fact: what its text means is the matter of a <see cref="FactParser"/>.</summary>
public sealed class FactReader(int ordinal, FactParser parser) : FieldReader
{
    /// <inheritdoc/>
    public override DefectCode Read(ReadOnlySpan<byte> text, PortfolioChunk chunk, int row)
    {
        if (!text.IsEmpty) return parser.Parse(text, out chunk.Facts[ordinal][row]);
        chunk.Facts[ordinal][row] = FactNull.Value;
        return IsRequired ? DefectCode.FieldMissing : DefectCode.None;
    }
}
