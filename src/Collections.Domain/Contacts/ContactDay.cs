using System.Globalization;
using Collections.Domain.Calendars;

namespace Collections.Domain.Contacts;

/// <summary>A date on which contacts are counted.</summary>
/// <param name="Date">The date.</param>
/// <param name="Rule">How many there may be.</param>
/// <param name="Next">When the next one may be, where there was one too many: in the portfolio's zone.</param>
public sealed record ContactDay(DateOnly Date, ContactRule Rule, DateTime Next)
{
    /// <summary>The next time in words, as reasons say it.</summary>
    public string NextInWords => InWords(Next);

    /// <summary>A date by the business days of a calendar.</summary>
    public static ContactDay Of(DateOnly date, ContactRule rule, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(calendar);
        return new ContactDay(date, rule, calendar.Next(date).ToDateTime(rule.From));
    }

    /// <summary>A time as reasons say it.</summary>
    public static string InWords(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
