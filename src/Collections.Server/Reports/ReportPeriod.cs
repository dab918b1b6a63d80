using System.Globalization;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.Reports;

/// <summary>The months that a report looks at, both included.</summary>
/// <param name="From">Year × 12 + month − 1 of the first.</param>
/// <param name="To">Of the last.</param>
internal readonly record struct ReportPeriod(int From, int To)
{
    private const int Months = 12;

    /// <summary>The month of a date.</summary>
    public static int MonthOf(DateOnly date) => (date.Year * Months) + date.Month - 1;

    /// <summary>The first day of a month.</summary>
    public static DateOnly FirstDay(int month) => new(month / Months, (month % Months) + 1, 1);

    /// <summary>Binds the first day, ?1, and the day after the last one, ?2, as day numbers.</summary>
    public void BindTo(Statement select)
    {
        select.Bind(1, FirstDay(From).DayNumber);
        select.Bind(2, FirstDay(To + 1).DayNumber);
    }

    /// <summary>A month as it is written: 2026-12.</summary>
    public static string Word(int month) => FirstDay(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The month that a word such as 2026-12 means; null where it means none.</summary>
    public static int? Read(string? word) =>
        DateOnly.TryParseExact($"{word}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? MonthOf(first) : null;
}
