using System.Globalization;
using Collections.Domain.Calendars;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Contacts;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Experiments;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Server.Contacts;

/// <summary>
/// Says before a call whether it may be made, and takes the customer's place of the day for it in the same transaction: so no message and
/// no other company takes it meanwhile. What was refused is noted with the case.
/// </summary>
internal sealed class PermitDesk(SqliteDatabase database, TimeProvider time)
{
    /// <summary>Most characters of the reason for which a place is given back.</summary>
    public const int LongestReason = 200;

    private const string At = "yyyy-MM-dd'T'HH:mm";

    /// <summary>What the clocks of the portfolio's zone show; not before the last night's date, whose day lasts until the next one.</summary>
    public DateTime Now()
    {
        var shown = TimeZoneInfo.ConvertTime(time.GetUtcNow(), Workplace.Open(database).Zone ?? time.LocalTimeZone).DateTime;
        return RunRegister.LastDate(database) is { } last && last > DateOnly.FromDateTime(shown) ? last.ToDateTime(TimeOnly.FromDateTime(shown)) : shown;
    }

    /// <summary>Asks for a call.</summary>
    /// <param name="id">The case for which it is.</param>
    /// <param name="by">Who wants to call.</param>
    /// <param name="isAnswer">Whether the customer asked to be called: then it needs no place of the day, nor an hour.</param>
    /// <param name="at">When, in the portfolio's zone.</param>
    /// <returns>The answer; null where there is no such case.</returns>
    public Task<PermitAnswer?> Ask(long id, string by, bool isAnswer, DateTime at) => database.Writer.Write(session =>
    {
        if (CalledCase.Find(session.Prepare, id) is not { } called) return null;
        var answer = isAnswer ? Answered(called, id, at, session, by) : Decide(called, id, at, session, by);
        AuditLog.Append(session.Context(), time.GetUtcNow(), by, "contact.permit", Number(id), answer.IsGranted ? isAnswer ? "granted: an answer" : "granted" : $"refused: {answer.Reason}");
        return answer;
    });

    /// <summary>A call that was permitted on a date did not come about.</summary>
    /// <returns>False where the case had no permit on the date; null where there is no such case.</returns>
    public Task<bool?> Return(long id, string by, string reason, DateOnly date) => database.Writer.Write<bool?>(session =>
    {
        if (CalledCase.Find(session.Prepare, id) is not { } called) return null;
        if (!new SlotRows(session.Prepare).ReturnCall(called.Customer, id, date, reason, session.Now())) return false;
        AuditLog.Append(session.Context(), time.GetUtcNow(), by, "contact.return", Number(id), reason);
        return true;
    });

    private static PermitAnswer Answered(CalledCase called, long id, DateTime at, WriteSession session, string by)
    {
        var date = DateOnly.FromDateTime(at);
        new SlotRows(session.Prepare).Note(Wish(called, id, by), date, SlotState.Free, "an answer to the customer", session.Now());
        return new PermitAnswer(Number(id), true, null, null, date, 0);
    }

    private static PermitAnswer Decide(CalledCase called, long id, DateTime at, WriteSession session, string by)
    {
        var date = DateOnly.FromDateTime(at);
        var (rule, calendar) = ContactSetting.Of(session.Context(), RunStores.Portfolio, date);
        var (slots, wish) = (new SlotRows(session.Prepare), Wish(called, id, by));
        if (called.Control(date, ExperimentSetting.On(session.Context(), date)) is { } control) return Refuse(control, null);
        if (called.Objection(date) is var (reason, until)) return Refuse(reason, until is { } free ? calendar.OnOrAfter(free).ToDateTime(rule.From) : null);
        if (NextHour(at, rule, calendar) is { } next) return Refuse($"outside the hours of contact, next {ContactDay.InWords(next)}", next);
        var day = ContactDay.Of(date, rule, calendar);
        if (rule.Counts(MessageChannel.Call) && slots.Take(wish, day, session.Now()) is { } taken) return Refuse(taken.Reason(day), day.Next);
        return new PermitAnswer(Number(id), true, null, null, date, called.Attempts(date));

        PermitAnswer Refuse(string why, DateTime? again)
        {
            slots.Note(wish, date, SlotState.Refused, why, session.Now());
            return new PermitAnswer(Number(id), false, why, again?.ToString(At, CultureInfo.InvariantCulture), date, 0);
        }
    }

    /// <summary>The first time from which customers are called again; null where they are now.</summary>
    private static DateTime? NextHour(DateTime at, ContactRule rule, BusinessCalendar calendar)
    {
        var (date, hour) = (DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
        if (!calendar.IsBusinessDay(date) || hour >= rule.Until) return calendar.Next(date).ToDateTime(rule.From);
        return hour < rule.From ? date.ToDateTime(rule.From) : null;
    }

    private static SlotWish Wish(CalledCase called, long id, string by) => new(called.Customer, id, ContactKind.Call, MessageChannel.Call) { By = by };

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
