using System.Globalization;
using System.Text.RegularExpressions;

namespace Collections.Intake.Guesses;

/// <summary>Tells whether values look like what a field holds. Of ten, one may not: files have defects.</summary>
internal static partial class ValueShapes
{
    private const double Enough = 0.9;

    /// <summary>The formats of dates that are tried, the day before the month where a date says neither.</summary>
    public static IReadOnlyList<string> DateFormats { get; } = ["yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "yyyy/MM/dd", "yyyyMMdd"];

    /// <summary>Whether the values are such; a column without values may be anything.</summary>
    public static bool Fits(ValueShape shape, IReadOnlyCollection<string> values) => shape switch
    {
        ValueShape.Reference => Most(values, value => !value.Contains(' ', StringComparison.Ordinal)),
        ValueShape.Number => Most(values, value => Number().IsMatch(value)),
        ValueShape.Date => values.Count == 0 || DateFormat(values) is not null,
        ValueShape.Phone => Most(values, value => Phone().IsMatch(value)),
        ValueShape.Email => Most(values, value => value.Contains('@', StringComparison.Ordinal)),
        _ => true,
    };

    /// <summary>The first format that the values have; null where they have none.</summary>
    public static string? DateFormat(IReadOnlyCollection<string> values) => values.Count == 0
        ? null
        : DateFormats.FirstOrDefault(format => Most(values, value => DateOnly.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));

    /// <summary>Whether the decimals of the values stand behind a comma.</summary>
    public static bool HasDecimalComma(IEnumerable<string> values) => values.Any(value => DecimalComma().IsMatch(value));

    /// <summary>What stands between thousands; null where nothing does.</summary>
    public static char? Thousands(IEnumerable<string> values, bool hasDecimalComma)
    {
        var grouped = hasDecimalComma ? ThousandPoints() : ThousandCommas();
        return values.Any(value => grouped.IsMatch(value)) ? hasDecimalComma ? '.' : ',' : null;
    }

    private static bool Most(IReadOnlyCollection<string> values, Func<string, bool> holds) => values.Count(holds) >= values.Count * Enough;

    [GeneratedRegex(@"^[+-]?(\d+|\d{1,3}([.,' ]\d{3})+)([.,]\d+)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[+-]?(\d+|\d{1,3}(\.\d{3})+),(\d{1,2}|\d{4,})$|^[+-]?\d{1,3}(\.\d{3})+,\d+$|^[+-]?\d{1,3}(\.\d{3}){2,}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ThousandPoints();

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ThousandCommas();

    [GeneratedRegex(@"^\+?[\d ().\-/]{6,24}$", RegexOptions.NonBacktracking)]
    private static partial Regex Phone();
}
