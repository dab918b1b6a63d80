using System.Globalization;
using Collections.Domain.Contacts;
using Collections.Domain.Messages;

namespace Collections.Activities.Dispatching;

/// <summary>
/// The hours of contact stand above the hour of a message: before and after them it waits. A message without an hour leaves whenever
/// a dispatch is started, and so does a legal notice, which is no contact, from its hour on.
/// </summary>
internal static class ContactHours
{
    /// <summary>Why a message that has an hour does not leave at this one; null where it may, and where no clock is asked.</summary>
    public static Objection? Check(OutgoingMessage message, ContactDay day)
    {
        if (day.Now is not { } now || message.Hour is not { } hour || message.IsNotice) return null;
        var (time, rule) = (TimeOnly.FromDateTime(now), day.Rule);
        if (time >= rule.From && time < rule.Until) return null;
        var next = ContactDay.InWords(time < rule.From ? DateOnly.FromDateTime(now).ToDateTime(rule.From) : day.Next);
        return hour >= rule.Until
            ? new Objection($"its hour {Text(hour)} is after the hours of contact, which end at {Text(rule.Until)}; next {next}", Passes: true) { Sum = "hour after the hours of contact" }
            : new Objection($"outside the hours of contact {Text(rule.From)} to {Text(rule.Until)}; next {next}", Passes: true) { Sum = "outside the hours of contact" };
    }

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
