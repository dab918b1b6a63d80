using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Collections.Decisions.Numbers;

public readonly partial struct FeelNumber
{
    /// <summary>
    /// Reads [-]digits[.digits][e[+-]digits] (a leading point is allowed). More than 34 digits are rounded;
    /// a number beyond the range of decimal128 is refused.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FeelNumber number)
    {
        number = default;
        var negative = text.Length > 0 && text[0] == '-';
        var at = negative || text.Length > 0 && text[0] == '+' ? 1 : 0;
        var whole = DigitsFrom(text, at);
        var mantissaEnd = at + whole;
        var places = 0;
        if (mantissaEnd < text.Length && text[mantissaEnd] == '.')
        {
            places = DigitsFrom(text, mantissaEnd + 1);
            if (places == 0) return false;
            mantissaEnd += 1 + places;
        }
        if (whole + places == 0 || !TryExponent(text[mantissaEnd..], out var exponent)) return false;
        var digits = text[at..mantissaEnd];
        return whole + places <= Precision
            ? TryRound(negative, Accumulate(digits), exponent - places, out number)
            : TryRound(negative, AccumulateBig(digits), exponent - places, false, out number);
    }

    private static int DigitsFrom(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - start;
    }

    private static bool TryExponent(ReadOnlySpan<char> text, out int exponent)
    {
        exponent = 0;
        if (text.IsEmpty) return true;
        if (text[0] is not ('e' or 'E') || text.Length is < 2 or > 8) return false;
        return int.TryParse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
    }

    private static UInt128 Accumulate(ReadOnlySpan<char> digits)
    {
        var value = UInt128.Zero;
        foreach (var digit in digits)
        {
            if (digit != '.') value = value * 10 + (uint)(digit - '0');
        }
        return value;
    }

    private static BigInteger AccumulateBig(ReadOnlySpan<char> digits)
    {
        var point = digits.IndexOf('.');
        var plain = point < 0 ? digits.ToString() : string.Concat(digits[..point], digits[(point + 1)..]);
        return BigInteger.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [SuppressMessage("Performance", "CA1845", Justification = "The pieces are strings already.")]
    private string Format()
    {
        var digits = Coefficient.ToString(CultureInfo.InvariantCulture);
        var exponent = Exponent;
        if (exponent > 0) digits += new string('0', exponent);
        if (exponent < 0)
        {
            var point = digits.Length + exponent;
            digits = point > 0
                ? digits[..point] + "." + digits[point..]
                : "0." + new string('0', -point) + digits;
        }
        return IsNegative ? "-" + digits : digits;
    }

    private string ToScientific() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsNegative ? "-" : "")}{Coefficient}E{Exponent}");
}
