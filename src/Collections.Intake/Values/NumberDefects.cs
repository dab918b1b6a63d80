using Collections.Intake.Rejects;

namespace Collections.Intake.Values;

/// <summary>Tells what is wrong with a text that is not a number of its format.</summary>
public static class NumberDefects
{
    private const string NumberCharacters = "0123456789.,'  +-";

    /// <summary>The defect of a text that could not be read as a number.</summary>
    public static DefectCode Of(ReadOnlySpan<byte> text, NumberFormat format)
    {
        var word = System.Text.Encoding.UTF8.GetString(text);
        if (EmptyWords.IsNullWord(word)) return DefectCode.NullWord;
        if (word.StartsWith('#')) return DefectCode.SpreadsheetError;
        if (IsNotFinite(word)) return DefectCode.NotFinite;
        if (word.Contains('%', StringComparison.Ordinal)) return DefectCode.PercentSignInNumber;
        var rest = word.Trim(NumberCharacters.ToCharArray());
        if (rest.Length == 0) return OfSeparators(word, format);
        return IsCurrencySign(rest, word) ? DefectCode.CurrencySignInNumber : DefectCode.NotANumber;
    }

    private static bool IsNotFinite(string word) => word.TrimStart('+', '-').ToUpperInvariant() is "NAN" or "INF" or "INFINITY" or "∞";

    private static bool IsCurrencySign(string rest, string word)
    {
        if (!word.Any(char.IsAsciiDigit)) return false;
        return rest.All(c => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol)
            || (rest.Length == 3 && rest.All(char.IsAsciiLetterUpper));
    }

    private static DefectCode OfSeparators(string word, NumberFormat format)
    {
        if (!word.Any(char.IsAsciiDigit)) return DefectCode.NotANumber;
        if (word.LastIndexOfAny(['+', '-']) > 0) return DefectCode.TwoSigns;
        var isOther = format.Point == '.' ? ',' : '.';
        var last = word.LastIndexOfAny(['.', ',']);
        var isGrouped = format.Thousands == isOther && last >= 0 && word[last] == isOther && word.Length - last - 1 == 3;
        if (last >= 0 && word[last] == isOther && !isGrouped && word.Count(c => c == isOther) == 1) return DefectCode.WrongDecimalSeparator;
        return DefectCode.WrongGrouping;
    }
}
