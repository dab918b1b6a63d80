using Collections.Domain.Customers;
using Collections.Domain.Portfolios;
using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>Reads one contact point.</summary>
public sealed class ContactReader(int contact, Consent consent) : FieldReader
{
    /// <inheritdoc/>
    public override DefectCode Read(ReadOnlySpan<byte> text, PortfolioChunk chunk, int row)
    {
        if (text.IsEmpty && IsRequired) return DefectCode.FieldMissing;
        var column = chunk.Contacts[contact];
        if (!text.IsEmpty && ContactPointCheck.Defect(column.Kind, text) is not DefectCode.None and var defect) return defect;
        column.Values.Set(row, text);
        column.Consents[row] = consent;
        return DefectCode.None;
    }
}
