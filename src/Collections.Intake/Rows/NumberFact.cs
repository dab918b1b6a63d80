using Collections.Intake.Rejects;
using Collections.Intake.Values;

namespace Collections.Intake.Rows;

/// <summary>A number of a scale.</summary>
public sealed class NumberFact(NumberParser parser, bool allowsNegative) : FactParser
{
    /// <inheritdoc/>
    public override DefectCode Parse(ReadOnlySpan<byte> text, out long value)
    {
        var defect = parser.Parse(text, out value);
        if (defect != DefectCode.None) return defect;
        return value < 0 && !allowsNegative ? DefectCode.NegativeNotAllowed : DefectCode.None;
    }
}
