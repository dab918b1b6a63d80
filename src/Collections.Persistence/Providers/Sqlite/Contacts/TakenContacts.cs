using Collections.Domain.Cases;
using Collections.Domain.Contacts;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Contacts;

/// <summary>Contacts that another system made for cases that are taken on: they have the places of their days.</summary>
public static class TakenContacts
{
    /// <summary>Contacts from so many days before a take-on count.</summary>
    public const int Days = 30;

    private static readonly string _selectCase = $"""
        SELECT c.id FROM strategy s JOIN collection_case c ON c.tenant_id = s.tenant_id AND c.id > (?1 << {CaseId.SubjectShift}) + (s.number << {CaseId.EpisodeBits})
          AND c.id <= (?1 << {CaseId.SubjectShift}) + (s.number << {CaseId.EpisodeBits}) + {CaseId.MaxEpisode} AND c.opened_run = ?3
        WHERE s.tenant_id = {Tenant.Key} AND s.name = ?2
        """;

    /// <summary>Takes the places, where there are any left.</summary>
    /// <param name="session">The write that takes the cases on.</param>
    /// <param name="run">Its run.</param>
    /// <param name="contacts">The account at which a case stands, its strategy, and a date on which the customer was contacted for it.</param>
    /// <param name="day">The date of the take-on, and how many places a date has.</param>
    public static void Keep(WriteSession session, long run, IEnumerable<(long Account, string Strategy, DateOnly On)> contacts, ContactDay day)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(day);
        var slots = new SlotRows(session.Prepare);
        long now = session.Now();
        foreach ((long account, string strategy, DateOnly on) in contacts)
        {
            if (on < day.Date.AddDays(-Days) || CaseOf(session, run, account, strategy) is not { } id)
                continue;
            slots.Take(new SlotWish(id >> CaseId.CustomerShift, id, ContactKind.TakenOn, default) { Run = run }, day with { Date = on }, now);
        }
    }

    private static long? CaseOf(WriteSession session, long run, long account, string strategy)
    {
        Statement select = session.Prepare(_selectCase);
        select.Bind(1, account);
        select.BindText(2, strategy);
        select.Bind(3, run);
        long? id = select.Step() ? select.ColumnLong(0) : null;
        select.Reset();
        return id;
    }
}
