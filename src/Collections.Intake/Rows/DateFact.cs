using Collections.Intake.Rejects;
using Collections.Intake.Values;

namespace Collections.Intake.Rows;

/// <summary>A date up to a last one, inclusive.</summary>
public sealed class DateFact(DateParser parser, DateOnly last) : FactParser
{
    /// <inheritdoc/>
    public override DefectCode Parse(ReadOnlySpan<byte> text, out long value)
    {
        var defect = parser.Parse(text, out value);
        if (defect != DefectCode.None) return defect;
        return value > last.DayNumber ? DefectCode.DateInFuture : DefectCode.None;
    }
}
