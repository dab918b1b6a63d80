using System.Globalization;
using System.Text.Json;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Persistence;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Settings;
using Collections.Server.Calendars;
using Collections.Server.Commands;
using Collections.Server.Settings;

namespace Collections.Server.Contacts;

/// <summary>How often the companies together contact a customer, and when: one contact a day until somebody sets another rule.</summary>
internal static class ContactSetting
{
    public const string Name = "contacts";

    private const string Minute = "HH:mm";

    /// <summary>The rule of a date.</summary>
    public static ContactRule On(CollectionsContext context, DateOnly date) => Rule(Content(SettingStore.On(context, Name, date)));

    /// <summary>The rule as it was last set, whether or not it holds already.</summary>
    public static ContactRule Latest(SqliteDatabase database) => Rule(Content(SettingStore.Latest(database, Name)));

    /// <summary>A date of contact by the rule and the calendar that hold on it.</summary>
    public static ContactDay DayOf(SqliteDatabase database, long portfolio, DateOnly date)
    {
        using var context = database.OpenContext();
        return DayOf(context, portfolio, date);
    }

    /// <summary>A date of contact by the rule and the calendar that hold on it.</summary>
    public static ContactDay DayOf(CollectionsContext context, long portfolio, DateOnly date)
    {
        var (rule, calendar) = Of(context, portfolio, date);
        return ContactDay.Of(date, rule, calendar);
    }

    /// <summary>The rule of a date, with the calendar that it names; the portfolio's own where there is none of the name any more.</summary>
    public static (ContactRule Rule, Domain.Calendars.BusinessCalendar Calendar) Of(CollectionsContext context, long portfolio, DateOnly date)
    {
        var rule = On(context, date);
        var all = CalendarRows.All(context);
        return (rule, (rule.Calendar == Domain.Calendars.CalendarSet.DefaultName ? null : all.Find(rule.Calendar)) ?? CalendarRows.Of(context, portfolio, all));
    }

    /// <summary>What a stored revision says.</summary>
    public static ContactTerms Content(Setting? setting) =>
        setting is null ? Terms(ContactRule.Usual) : JsonSerializer.Deserialize<ContactTerms>(setting.Content, JsonText.Options) ?? Terms(ContactRule.Usual);

    /// <summary>What is wrong with terms; null where nothing is.</summary>
    public static string? Wrong(ContactTerms terms, IReadOnlyCollection<string> calendars)
    {
        if (terms.PerDay is < 0 or > ContactRule.MostPerDay) return $"Expected from 0 to {ContactRule.MostPerDay} contacts a day, 0 for as many as are wanted, found {terms.PerDay}.";
        if (Time(terms.From) is not { } from) return $"Expected a time of day such as 09:00 from which customers are called, found '{terms.From}'.";
        if (Time(terms.Until) is not { } until) return $"Expected a time of day such as 20:00 until which customers are called, found '{terms.Until}'.";
        if (from >= until) return $"Expected a time until which customers are called after the one from which they are, found {terms.From} and {terms.Until}.";
        if (terms.Calendar is { } calendar && !calendars.Contains(calendar)) return $"Expected one of the calendars {string.Join(", ", calendars)}, or none for the portfolio's, found '{calendar}'.";
        return terms.Uncounted?.FirstOrDefault(channel => MessageChannelText.Parse(channel) is null) is { } unknown ? $"Expected channels of {string.Join(", ", MessageChannelText.All)}, found '{unknown}'." : null;
    }

    private static ContactRule Rule(ContactTerms terms) => new(terms.PerDay)
    {
        From = Time(terms.From) ?? ContactRule.Usual.From,
        Until = Time(terms.Until) ?? ContactRule.Usual.Until,
        Calendar = terms.Calendar ?? Domain.Calendars.CalendarSet.DefaultName,
        Uncounted = [.. (terms.Uncounted ?? []).Select(MessageChannelText.Parse).OfType<MessageChannel>()],
    };

    private static ContactTerms Terms(ContactRule rule) => new(rule.PerDay, Text(rule.From), Text(rule.Until), null, []);

    private static string Text(TimeOnly time) => time.ToString(Minute, CultureInfo.InvariantCulture);

    private static TimeOnly? Time(string? text) => TimeOnly.TryParseExact(text, Minute, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}

/// <summary>How often customers are contacted, and when.</summary>
/// <param name="PerDay">Contacts of a customer on a date, of all companies together; 0 for as many as are wanted.</param>
/// <param name="From">HH:mm in the portfolio's zone from which they are called.</param>
/// <param name="Until">HH:mm from which they are not called any more.</param>
/// <param name="Calendar">Name of the calendar whose business days are days of contact; null for the portfolio's.</param>
/// <param name="Uncounted">Channels whose messages take no place of the day and need none.</param>
internal sealed record ContactTerms(int PerDay, string From, string Until, string? Calendar, IReadOnlyList<string>? Uncounted);

/// <summary>The rule of contacts as it is edited.</summary>
/// <param name="Terms">The latest.</param>
/// <param name="Calendars">The calendars that may be named.</param>
/// <param name="From">The business date from which it holds; null where nobody has set any.</param>
/// <param name="Etag">What a change names as the revision that was read.</param>
/// <param name="History">The revisions, the latest first.</param>
internal sealed record ContactDocument(ContactTerms Terms, IReadOnlyList<string> Calendars, DateOnly? From, string Etag, IReadOnlyList<SettingRevision> History) : ISettingDocument
{
    public static ContactDocument Of(SqliteDatabase database)
    {
        var revisions = SettingStore.Revisions(database, ContactSetting.Name);
        var latest = revisions.Count > 0 ? revisions[0] : null;
        using var context = database.OpenContext();
        return new ContactDocument(ContactSetting.Content(latest), [.. CalendarRows.All(context).All.Select(calendar => calendar.Name)], latest?.From, SettingStore.Tag(latest), [.. revisions.Select(SettingRevision.Of)]);
    }
}

/// <summary>Another rule of contacts.</summary>
/// <param name="Terms">All of it.</param>
/// <param name="From">The business date from which it holds.</param>
/// <param name="Reason">Why.</param>
internal sealed record ContactChange(ContactTerms? Terms, DateOnly From, string? Reason);
