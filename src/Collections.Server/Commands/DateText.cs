using System.Globalization;

namespace Collections.Server.Commands;

/// <summary>Dates on the command line: yyyy-MM-dd.</summary>
internal static class DateText
{
    public static DateOnly Read(string option, string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"{option}: a date such as 2026-11-24 was expected, found '{text}'.");

    public static DateOnly? ReadOptional(string option, string? text) => text is null ? null : Read(option, text);
}
