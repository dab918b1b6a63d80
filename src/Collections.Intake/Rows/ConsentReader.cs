using System.Text;
using Collections.Domain.Customers;
using Collections.Domain.Portfolios;
using Collections.Domain.Texts;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Values;

namespace Collections.Intake.Rows;

/// <summary>Reads the consent to one contact point.</summary>
public sealed class ConsentReader : FieldReader
{
    private readonly int contact;
    private readonly Consent empty;
    private readonly Utf8Codes words = new();
    private readonly ShortTexts recent = new();

    /// <summary>A reader of the words of a mapping, for the contact point of a number.</summary>
    public ConsentReader(int contact, ConsentMapping mapping)
    {
        this.contact = contact;
        empty = mapping.Constant;
        foreach (var (word, consent) in mapping.Values) words.Set(Encoding.UTF8.GetBytes(word), (long)consent);
    }

    /// <inheritdoc/>
    public override DefectCode Read(ReadOnlySpan<byte> text, PortfolioChunk chunk, int row)
    {
        var consent = (long)empty;
        if (!text.IsEmpty && !recent.TryGet(text, out consent))
        {
            if (!words.TryGet(text, out consent)) return DefectCode.UnknownConsent;
            recent.Set(text, consent);
        }
        chunk.Contacts[contact].Consents[row] = (Consent)consent;
        return DefectCode.None;
    }
}
