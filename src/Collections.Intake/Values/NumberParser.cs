using Collections.Intake.Rejects;

namespace Collections.Intake.Values;

/// <summary>
/// Reads decimal numbers from UTF-8 into scaled 64-bit integers, exactly: a number with more decimals than the scale
/// keeps, or too large for it, is a defect, never rounded.
/// </summary>
public sealed class NumberParser(NumberFormat format, int scale)
{
    /// <summary>Digits of a number, those after the point that its fact keeps included.</summary>
    public const int MaxDigits = 18;

    private const int MaxExponent = 30;

    private static readonly long[] PowersOfTen = [.. Enumerable.Range(0, MaxDigits + 1).Select(n => (long)Math.Pow(10, n))];

    /// <summary>The greatest digits that may be shifted by so many places.</summary>
    private static readonly long[] Limits = [.. PowersOfTen.Select(power => 999_999_999_999_999_999 / power)];

    private readonly byte point = (byte)format.Point;

    /// <summary>The value × 10^scale of a trimmed, non-empty text.</summary>
    public DefectCode Parse(ReadOnlySpan<byte> text, out long value)
    {
        if (text.Length <= MaxDigits && TryPlain(text, out value)) return DefectCode.None;
        var isNegative = text[0] == (byte)'-';
        var at = isNegative || text[0] == (byte)'+' ? 1 : 0;
        var digits = 0L;
        var count = 0;
        var first = at;
        for (; at < text.Length && Digit(text[at], out var digit); at++)
        {
            digits = (digits * 10) + digit;
            if (digits != 0 && ++count > MaxDigits) return Refuse(DefectCode.NumberTooLarge, out value);
        }
        if (at == text.Length && at > first) return Scale(isNegative ? -digits : digits, scale, out value);
        return ParseRest(text, at, first, isNegative, digits, count, out value);
    }

    private static bool Digit(byte character, out int digit)
    {
        digit = character - '0';
        return (uint)digit <= 9;
    }

    private static DefectCode Refuse(DefectCode code, out long value)
    {
        value = 0;
        return code;
    }

    private static DefectCode Scale(long digits, int exponent, out long value)
    {
        value = 0;
        if (digits == 0) return DefectCode.None;
        while (exponent < 0)
        {
            (digits, var lost) = Math.DivRem(digits, 10);
            if (lost != 0) return DefectCode.TooManyDecimals;
            exponent++;
        }
        if (exponent > MaxDigits) return DefectCode.NumberTooLarge;
        if (Math.Abs(digits) > Limits[exponent]) return DefectCode.NumberTooLarge;
        value = digits * PowersOfTen[exponent];
        return DefectCode.None;
    }

    /// <summary>Nearly every number is digits with at most one point and no more decimals than are kept.</summary>
    private bool TryPlain(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var sign = text[0] == (byte)'-' ? 1 : 0;
        var digits = 0L;
        var pointAt = -1;
        for (var i = sign; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit <= 9) digits = (digits * 10) + digit;
            else if (text[i] == point && pointAt < 0) pointAt = i;
            else return false;
        }
        var decimals = pointAt < 0 ? 0 : text.Length - pointAt - 1;
        var shift = scale - decimals;
        if (shift < 0 || text.Length == sign + (pointAt < 0 ? 0 : 1) || digits > Limits[shift]) return false;
        value = digits * PowersOfTen[shift];
        if (sign == 1) value = -value;
        return true;
    }

    /// <summary>What is no plain row of digits: groups, decimals, an exponent, or no number at all.</summary>
    private DefectCode ParseRest(ReadOnlySpan<byte> text, int at, int first, bool isNegative, long digits, int count, out long value)
    {
        if (IsThousands(text, at) && at > first && !ReadGroups(text, ref at, first, ref digits, ref count))
            return Refuse(NumberDefects.Of(text, format), out value);
        var wholeDigits = at - first;
        var decimals = 0;
        if (at < text.Length && text[at] == point)
        {
            for (at++; at < text.Length && Digit(text[at], out var digit); at++, decimals++)
            {
                digits = (digits * 10) + digit;
                if (digits != 0 && ++count > MaxDigits) return Refuse(DefectCode.TooManyDecimals, out value);
            }
        }
        if (wholeDigits + decimals == 0) return Refuse(NumberDefects.Of(text, format), out value);
        var exponent = 0;
        if (at < text.Length && (text[at] | 0x20) == 'e')
        {
            if (!ReadExponent(text, ref at, out exponent)) return Refuse(NumberDefects.Of(text, format), out value);
            if (!format.AllowsExponent) return Refuse(DefectCode.ExponentNotAllowed, out value);
        }
        return at < text.Length
            ? Refuse(NumberDefects.Of(text, format), out value)
            : Scale(isNegative ? -digits : digits, scale - decimals + exponent, out value);
    }

    private bool IsThousands(ReadOnlySpan<byte> text, int at) =>
        format.Thousands is { } thousands && at < text.Length && text[at] == (byte)thousands;

    private bool ReadGroups(ReadOnlySpan<byte> text, ref int at, int first, ref long digits, ref int count)
    {
        if (at - first > 3) return false;
        while (IsThousands(text, at))
        {
            at++;
            for (var i = 0; i < 3; i++, at++)
            {
                if (at >= text.Length || !Digit(text[at], out var digit) || ++count > MaxDigits) return false;
                digits = (digits * 10) + digit;
            }
        }
        return at >= text.Length || !Digit(text[at], out _);
    }

    private static bool ReadExponent(ReadOnlySpan<byte> text, ref int at, out int exponent)
    {
        at++;
        exponent = 0;
        var isNegative = at < text.Length && text[at] == (byte)'-';
        if (isNegative || (at < text.Length && text[at] == (byte)'+')) at++;
        var first = at;
        for (; at < text.Length && Digit(text[at], out var digit); at++) exponent = Math.Min(MaxExponent, (exponent * 10) + digit);
        if (isNegative) exponent = -exponent;
        return at > first;
    }
}
