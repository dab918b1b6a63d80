using System.Globalization;
using Collections.Domain.Calendars;

namespace Collections.Domain.Contacts;

/// <summary>A date on which contacts are counted.</summary>
/// <param name="Date">The date.</param>
/// <param name="Rule">How many there may be.</param>
/// <param name="Next">When the next one may be, where there was one too many: in the portfolio's zone.</param>
public sealed record ContactDay(DateOnly Date, ContactRule Rule, DateTime Next)
{
    /// <summary>The local time, in the portfolio's zone, at which messages leave: those that have an hour leave from that of their date on, and within the hours of contact. Null where no clock is asked, and every hour of the date counts as come.</summary>
    public DateTime? Now { get; init; }

    /// <summary>The last minute that has come, counted from the beginning of 0001-01-01.</summary>
    public long LastMinute => Now is { } now ? now.Ticks / TimeSpan.TicksPerMinute : long.MaxValue;

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
