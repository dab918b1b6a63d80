using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>Turns a trimmed, non-empty text into the 64-bit value of a fact.</summary>
public abstract class FactParser
{
    /// <summary>The value of a text.</summary>
    public abstract DefectCode Parse(ReadOnlySpan<byte> text, out long value);
}
