namespace Collections.Activities.Templates;

/// <summary>
/// How a text travels as SMS, by 3GPP TS 23.038: 160 characters of the GSM alphabet in one segment, 153 in each of several;
/// 70 and 67 where a character is not of that alphabet.
/// </summary>
/// <param name="Characters">Places that the text takes: a sign such as € or [ takes two of the GSM alphabet.</param>
/// <param name="Segments">From 0, for an empty text.</param>
/// <param name="PerSegment">Places of each segment at this length.</param>
/// <param name="Outside">The characters that are not of the GSM alphabet, each once, in their order: á, í, ó and ú are among them.</param>
public sealed record SmsLength(int Characters, int Segments, int PerSegment, IReadOnlyList<string> Outside)
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "\f^{}\\[~]|€";

    /// <summary>The length of a text.</summary>
    public static SmsLength Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var outside = text.EnumerateRunes().Select(rune => rune.ToString()).Where(IsOutside).Distinct(StringComparer.Ordinal).ToList();
        return outside.Count == 0
            ? Of(text.Length + text.Count(Extended.Contains), one: 160, each: 153, outside)
            : Of(text.Length, one: 70, each: 67, outside);
    }

    private static SmsLength Of(int characters, int one, int each, IReadOnlyList<string> outside) => characters <= one
        ? new SmsLength(characters, characters == 0 ? 0 : 1, one, outside)
        : new SmsLength(characters, (characters + each - 1) / each, each, outside);

    private static bool IsOutside(string character) =>
        !Basic.Contains(character, StringComparison.Ordinal) && !Extended.Contains(character, StringComparison.Ordinal);
}
