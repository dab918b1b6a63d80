using System.Globalization;
using Collections.Intake.TakeOns;
using Collections.Server.Web;

namespace Collections.Server.TakeOns;

/// <summary>Bad rows as lines of a file and as sentences.</summary>
internal static class TakeOnDefects
{
    /// <summary>The header of the file.</summary>
    public const string Header = "file,line,column,expected,found,account";

    /// <summary>A line of the file.</summary>
    public static string Line(TakeOnDefect defect) => string.Join(',', new[] { defect.File, defect.Line.ToString(CultureInfo.InvariantCulture), defect.Column, defect.Expected, defect.Found, defect.Account }.Select(CsvText.Field));

    /// <summary>The sentence.</summary>
    public static string Words(TakeOnDefect defect) =>
        string.Create(CultureInfo.InvariantCulture, $"{defect.File}, line {defect.Line}{(defect.Column.Length > 0 ? $", {defect.Column}" : "")}: expected {defect.Expected}, found '{defect.Found}'");
}
