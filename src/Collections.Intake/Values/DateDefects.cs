using System.Text;
using Collections.Intake.Rejects;

namespace Collections.Intake.Values;

/// <summary>Tells what is wrong with a text that is not a date of its formats.</summary>
public static class DateDefects
{
    private static readonly DatePattern[] OtherFormats =
        [.. new[] { "yyyy-MM-dd", "yyyy/MM/dd", "dd/MM/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "MM/dd/yyyy", "yyyyMMdd", "ddMMyyyy" }.Select(f => new DatePattern(f))];

    /// <summary>The defect of a text that could not be read as a date.</summary>
    public static DefectCode Of(ReadOnlySpan<byte> text)
    {
        var word = Encoding.UTF8.GetString(text);
        if (EmptyWords.IsNullWord(word)) return DefectCode.NullWord;
        if (word.StartsWith('#')) return DefectCode.SpreadsheetError;
        foreach (var pattern in OtherFormats)
        {
            if (pattern.Matches(text, out _, out _, out _)) return DefectCode.OtherDateFormat;
        }
        if (word.Length > 10 && word.Contains(':', StringComparison.Ordinal)) return DefectCode.DateWithTime;
        return IsTwoDigitYear(word) ? DefectCode.TwoDigitYear : DefectCode.NotADate;
    }

    /// <summary>Day and month may come with one digit: 1/2/26.</summary>
    private static bool IsTwoDigitYear(string word)
    {
        var parts = word.Split('/', '-', '.');
        return parts.Length == 3 && parts.All(p => p.Length is 1 or 2 && p.All(char.IsAsciiDigit));
    }
}
