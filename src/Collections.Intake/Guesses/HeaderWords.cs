using System.Globalization;
using System.Text;

namespace Collections.Intake.Guesses;

/// <summary>A header as words: small letters without accents, whatever the file puts between them.</summary>
public static class HeaderWords
{
    /// <summary>The words with one blank between them: "FechaVencimiento" and "fecha_vencimiento" are the same.</summary>
    public static string Of(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var words = new StringBuilder(header.Length + 8);
        var before = ' ';
        foreach (var letter in header.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsUpper(letter) && char.IsLower(before)) words.Append(' ');
            words.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
            before = letter;
        }
        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("de" or "del" or "la" or "el" or "of" or "the")));
    }
}
