namespace Collections.Intake.TakeOns;

/// <summary>Why a row of the state of another system cannot be taken on.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Column">The column; empty where the row as a whole is meant.</param>
/// <param name="Expected">What a good row has there.</param>
/// <param name="Found">What this one has, in 80 characters at most.</param>
/// <param name="Account">Reference of the account, as far as it could be read.</param>
public sealed record TakeOnDefect(string File, long Line, string Column, string Expected, string Found, string Account)
{
    private const int MostFound = 80;

    /// <summary>A defect of a row in a field.</summary>
    public static TakeOnDefect Of(TakeOnRow row, string field, string expected, string? found = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new TakeOnDefect(row.File.Name, row.Line, row.File.ColumnOf(field), expected, Shown(found ?? row.Words(field)), row.Text(TakeOnFields.Account) ?? "");
    }

    /// <summary>A text in so many characters at most, control characters as blanks.</summary>
    internal static string Shown(string text) => string.Concat(text.Take(MostFound).Select(sign => char.IsControl(sign) ? ' ' : sign)) + (text.Length > MostFound ? "…" : "");
}
