using Collections.Domain.Cases;
using Collections.Domain.Contacts;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Contacts;

/// <summary>Contacts that another system made for cases that are taken on: they have the places of their days.</summary>
public static class TakenContacts
{
    /// <summary>Contacts from so many days before a take-on count.</summary>
    public const int Days = 30;

    /// <summary>Takes the places, where there are any left.</summary>
    /// <param name="session">The write that takes the cases on.</param>
    /// <param name="run">Its run.</param>
    /// <param name="contacts">The case, and a date on which the customer was contacted for it.</param>
    /// <param name="day">The date of the take-on, and how many places a date has.</param>
    public static void Keep(WriteSession session, long run, IEnumerable<(long Case, DateOnly On)> contacts, ContactDay day)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(day);
        var slots = new SlotRows(session.Prepare);
        long now = session.Now();
        foreach ((long id, DateOnly on) in contacts.Where(contact => contact.On >= day.Date.AddDays(-Days)))
            slots.Take(new SlotWish(id >> CaseId.CustomerShift, id, ContactKind.TakenOn, default) { Run = run }, day with { Date = on }, now);
    }
}
