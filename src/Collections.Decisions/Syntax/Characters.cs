namespace Collections.Decisions.Syntax;

/// <summary>The character classes of the FEEL grammar (DMN 1.5, rules 28 to 30).</summary>
internal static class Characters
{
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u180E' or '\u200B' or '\uFEFF';

    public static bool StartsName(char c) =>
        char.IsAsciiLetter(c) || c is '_' or '?' || c >= '\u00C0' && IsWideNameStart(c);

    public static bool ContinuesName(char c) =>
        StartsName(c) || char.IsAsciiDigit(c) || c is '\u00B7' or (>= '\u0300' and <= '\u036F') or '\u203F' or '\u2040';

    // Surrogates stand for U+10000 and above, all of which may stand in names.
    private static bool IsWideNameStart(char c) => c is
        (>= '\u00C0' and <= '\u00D6') or (>= '\u00D8' and <= '\u00F6') or (>= '\u00F8' and <= '\u02FF')
        or (>= '\u0370' and <= '\u037D') or ((>= '\u037F' and <= '\u1FFF') and not '\u180E' and not '\u1680')
        or '\u200C' or '\u200D' or (>= '\u2070' and <= '\u218F') or (>= '\u2C00' and <= '\u2FEF')
        or (>= '\u3001' and <= '\uDFFF') or (>= '\uF900' and <= '\uFDCF') or (>= '\uFDF0' and <= '\uFEFE') or (>= '\uFF00' and <= '\uFFFD');
}
