using System.Text;
using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Domain.Texts;
using Collections.Intake.Rejects;
using Collections.Intake.Values;

namespace Collections.Intake.Rows;

/// <summary>A text: the code of what it means. Each distinct word is looked at once.</summary>
public sealed class TextFact(FactTexts texts, bool isCurrency) : FactParser
{
    /// <summary>The greatest length of a text, in bytes of UTF-8.</summary>
    public const int MaxBytes = 256;

    private readonly Utf8Codes known = new();
    private readonly ShortTexts recent = new();

    /// <inheritdoc/>
    public override DefectCode Parse(ReadOnlySpan<byte> text, out long value)
    {
        if (recent.TryGet(text, out value)) return DefectCode.None;
        var defect = known.TryGet(text, out value) ? DefectCode.None : Learn(text, out value);
        if (defect == DefectCode.None) recent.Set(text, value);
        return defect;
    }

    private DefectCode Learn(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.Length > MaxBytes) return DefectCode.TextTooLong;
        var word = Encoding.UTF8.GetString(text);
        if (isCurrency && !CurrencyCodes.IsKnown(word)) return DefectCode.UnknownCurrency;
        value = texts.Add(word);
        known.Set(text, value);
        return DefectCode.None;
    }
}
