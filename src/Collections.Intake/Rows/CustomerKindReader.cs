using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>Reads whether the customer is a natural or a legal person; natural where the field is empty.</summary>
public sealed class CustomerKindReader : FieldReader
{
    private readonly FactParser parser;
    private readonly long natural;
    private readonly long legal;

    /// <summary>A reader over a parser of words, natural and legal being what they mean in the end.</summary>
    public CustomerKindReader(FactParser parser, FactTexts texts)
    {
        this.parser = parser;
        natural = texts.Add(CustomerKindText.Natural);
        legal = texts.Add(CustomerKindText.Legal);
    }

    /// <inheritdoc/>
    public override DefectCode Read(ReadOnlySpan<byte> text, PortfolioChunk chunk, int row)
    {
        if (text.IsEmpty && IsRequired) return DefectCode.FieldMissing;
        var kind = natural;
        if (!text.IsEmpty && parser.Parse(text, out kind) is not DefectCode.None and var defect)
            return defect == DefectCode.UnknownValue ? DefectCode.UnknownCustomerKind : defect;
        if (kind != natural && kind != legal) return DefectCode.UnknownCustomerKind;
        chunk.Facts[Fact.CustomerKind][row] = kind;
        chunk.CustomerKinds[row] = kind == legal ? CustomerKind.Legal : CustomerKind.Natural;
        return DefectCode.None;
    }
}
