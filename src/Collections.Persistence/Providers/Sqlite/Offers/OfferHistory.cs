using Collections.Domain.Offers;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Offers;

/// <summary>Lines of the history of offers, each with what the offer is after it: so what a run said can fall, and what was before it stands.</summary>
/// <param name="session">Where they are written.</param>
/// <param name="run">Which run says it.</param>
/// <param name="date">Its business date, as a day number.</param>
internal sealed class OfferHistory(WriteSession session, long run, int date)
{
    private const string SelectState = $"SELECT state FROM offer WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2 AND line = ?3";

    private const string Insert = $"""
        INSERT INTO offer_event(tenant_id, case_id, seq, line, number, kind, state, on_date, run, "by", reason, until, paid)
        SELECT {Tenant.Key}, ?1, ?2, ?3, 1 + (SELECT coalesce(max(number), 0) FROM offer_event WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2 AND line = ?3),
          ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
        """;

    private const string Change = $"""
        UPDATE offer SET state = ?4, changed_on = ?5, changed_run = ?6, valid_until = coalesce(?7, valid_until), accepted_on = CASE ?8 WHEN 1 THEN ?5 ELSE accepted_on END
        WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2 AND line = ?3
        """;

    /// <summary>The first line of an offer.</summary>
    public void Begin(OfferKey key, OfferEventKind kind, OfferState state, OfferNote note) => Write(key, kind, state, note);

    /// <summary>Something happens to an offer; false where an offer in its state knows no such thing, and nothing is changed.</summary>
    public bool Add(OfferKey key, OfferEventKind kind, OfferNote note)
    {
        Statement select = session.Prepare(SelectState);
        Bind(select, key);
        OfferState? state = select.Step() ? (OfferState)select.ColumnInt(0) : null;
        select.Reset();
        if (state is not { } before || OfferLife.After(before, kind) is not { } after)
            return false;
        Write(key, kind, after, note);
        Statement change = session.Prepare(Change);
        Bind(change, key);
        change.Bind(4, (int)after);
        change.Bind(5, date);
        change.Bind(6, run);
        change.Bind(7, note.Until);
        change.Bind(8, kind == OfferEventKind.Accepted ? 1 : 0);
        change.Execute();
        return true;
    }

    private void Write(OfferKey key, OfferEventKind kind, OfferState state, OfferNote note)
    {
        Statement insert = session.Prepare(Insert);
        Bind(insert, key);
        insert.Bind(4, (int)kind);
        insert.Bind(5, (int)state);
        insert.Bind(6, date);
        insert.Bind(7, run);
        insert.BindText(8, note.By);
        insert.BindText(9, note.Reason);
        insert.Bind(10, note.Until);
        insert.Bind(11, note.Paid);
        insert.Execute();
    }

    private static void Bind(Statement statement, OfferKey key)
    {
        statement.Bind(1, key.Case);
        statement.Bind(2, key.Seq);
        statement.Bind(3, key.Line);
    }
}

/// <summary>What is noted of an event.</summary>
/// <param name="By">Who did it; null for the strategy.</param>
/// <param name="Reason">Why; null where nothing is said.</param>
/// <param name="Until">Until when the offer may be accepted since then, a day number; null where that stays.</param>
/// <param name="Paid">What was paid by then, in hundredths; null where that was not looked at.</param>
internal readonly record struct OfferNote(string? By, string? Reason, long? Until = null, long? Paid = null);
