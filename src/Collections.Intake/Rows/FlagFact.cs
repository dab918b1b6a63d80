using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>Yes or no: 1 and 0, true and false, yes and no, y and n, whatever the case.</summary>
public sealed class FlagFact : FactParser
{
    /// <inheritdoc/>
    public override DefectCode Parse(ReadOnlySpan<byte> text, out long value)
    {
        value = text.Length == 1 ? Letter(text[0]) : Word(text);
        return value < 0 ? DefectCode.NotAFlag : DefectCode.None;
    }

    private static long Letter(byte letter) => letter switch
    {
        (byte)'1' or (byte)'y' or (byte)'Y' => 1,
        (byte)'0' or (byte)'n' or (byte)'N' => 0,
        _ => -1,
    };

    private static long Word(ReadOnlySpan<byte> text)
    {
        if (System.Text.Ascii.EqualsIgnoreCase(text, "true"u8) || System.Text.Ascii.EqualsIgnoreCase(text, "yes"u8)) return 1;
        return System.Text.Ascii.EqualsIgnoreCase(text, "false"u8) || System.Text.Ascii.EqualsIgnoreCase(text, "no"u8) ? 0 : -1;
    }
}
