using System.Globalization;

namespace Collections.Server.Reports;

/// <summary>How values of reports are written for machines: amounts with two decimals, shares with four, no separators.</summary>
internal static class ReportText
{
    private const decimal Hundredths = 100m;

    /// <summary>A value; empty for none.</summary>
    public static string Of(object? value, ReportValue kind) => value switch
    {
        null => "",
        long amount when kind == ReportValue.Money => (amount / Hundredths).ToString("0.00", CultureInfo.InvariantCulture),
        decimal share => share.ToString("0.0000", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>The number that a value is; null for a text and for none.</summary>
    public static decimal? Number(object? value, ReportValue kind) => value switch
    {
        long amount when kind == ReportValue.Money => amount / Hundredths,
        long number => number,
        decimal share => share,
        _ => null,
    };
}
