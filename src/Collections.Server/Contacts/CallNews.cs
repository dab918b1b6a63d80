using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Calls;
using Collections.Domain.Cases;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Domain.Portfolios;
using Collections.Domain.Queues;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Customers;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Nightly;

namespace Collections.Server.Contacts;

/// <summary>
/// Brings dialled calls to their cases, by the time at which they were made: each ends the task of its attempt, and a promise is heard as
/// any other. A case that has gone on meanwhile hears nothing of the attempt, and that is no incident: the call is kept all the same. What is
/// off a list by that is taken off the dialler's at once.
/// </summary>
internal sealed class CallNews(SqliteDatabase database, TimeProvider time)
{
    /// <summary>Who tells the cases.</summary>
    public const string Source = "calls";

    private const string Promise = "promise";

    private const string SelectWaiting = """
        SELECT d.account_id, d.at, d.reference, d.result, d.amount, d.promise_date, d."by", d.case_id FROM dialled_call d
        WHERE d.tenant_id = 1 AND d.feed = ?1 AND d.is_told = 0 ORDER BY d.at, d.account_id, d.reference
        """;

    private const string SelectTask = $"""
        SELECT t.seq FROM task t JOIN text_code w ON w.tenant_id = t.tenant_id AND w.code = t.title
        WHERE t.tenant_id = 1 AND t.case_id = ?1 AND t.state = 0 AND w.text LIKE '{CallTaskTitle.OfAnyList}' ORDER BY t.seq LIMIT 1
        """;

    private const string NoteTold = "UPDATE dialled_call SET is_told = 1 WHERE tenant_id = 1 AND account_id = ?1 AND at = ?2 AND reference = ?3";

    /// <summary>Where lists of calls go.</summary>
    public CallListFolder Folder { get; init; } = CallListFolder.Of(database);

    /// <summary>Tells the cases of a file. The same again tells what is left.</summary>
    public async Task Tell(FeedOpening feed, CancellationToken cancellation)
    {
        if (RunRegister.LastDate(database) is not { } date) return;
        var waiting = Waiting(feed.Number);
        if (waiting.Count == 0) return;
        var day = await DaytimeRun.Begin(database, date, time).ConfigureAwait(false);
        // Calls of one customer follow one another: what one has changed decides what the next one ends.
        foreach (var round in Rounds(waiting))
        {
            cancellation.ThrowIfCancellationRequested();
            var told = round.Select(call => (call.Account, Events: EventsOf(call))).ToList();
            foreach (var events in Enumerable.Range(0, told.Max(one => one.Events.Count)).Select(place => told.Where(one => one.Events.Count > place).Select(one => one.Events[place]).ToList()))
                await day.ReactAll(events, null).ConfigureAwait(false);
            await database.Writer.Write(session =>
            {
                foreach (var call in round)
                {
                    var note = session.Prepare(NoteTold);
                    note.Bind(1, call.Account);
                    note.Bind(2, call.At);
                    note.BindText(3, call.Reference);
                    note.Execute();
                }
                return true;
            }, cancellation: cancellation).ConfigureAwait(false);
        }
        await day.End().ConfigureAwait(false);
        foreach (var list in CallLists.Of(database, date)) await new CallLists(database, time) { Folder = Folder }.Write(list, date, Source).ConfigureAwait(false);
    }

    private static IEnumerable<List<WaitingCall>> Rounds(List<WaitingCall> waiting) => waiting
        .GroupBy(call => call.Account >> AccountId.OrdinalBits)
        .SelectMany(customer => customer.Select((call, place) => (call, place)))
        .GroupBy(one => one.place).OrderBy(round => round.Key)
        .Select(round => round.Select(one => one.call).ToList());

    private List<ReceivedEvent> EventsOf(WaitingCall call)
    {
        using var reader = database.OpenReader();
        var id = string.Create(CultureInfo.InvariantCulture, $"{call.Account} {call.At} {call.Reference}");
        var at = DateTimeOffset.FromUnixTimeMilliseconds(call.At / 1000);
        var on = DateOnly.FromDateTime(at.DateTime);
        var events = new List<ReceivedEvent>();
        if (call.Case is { } listed && TaskOf(reader, listed) is { } seq)
        {
            var isAnotherLeft = ContactChannels.Choose(MessageChannel.Call, ContactPointRows.Of(reader.Prepare, call.Account >> AccountId.OrdinalBits)) is not null;
            var subject = new AccountId(listed >> CaseId.SubjectShift);
            events.Add(new ReceivedEvent(Source, id, subject, TaskOutcome.EventName, at, DialledNews.Write(new TaskOutcome(listed, seq, CallResultText.OutcomeOf(call.Result)), on, isAnotherLeft)));
        }
        if (call is { Amount: { } amount, PromiseDate: { } due })
            events.Add(new ReceivedEvent(Source, $"{id} {Promise}", new AccountId(call.Account), Promise, at, DialledNews.WritePromise(amount, due, on, call.By)));
        return events;
    }

    private static int? TaskOf(SqliteReader reader, long id)
    {
        var select = reader.Prepare(SelectTask);
        select.Bind(1, id);
        int? seq = select.Step() ? select.ColumnInt(0) : null;
        select.Reset();
        return seq;
    }

    private List<WaitingCall> Waiting(int feed)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectWaiting);
        select.Bind(1, feed);
        var waiting = new List<WaitingCall>();
        while (select.Step())
        {
            waiting.Add(new WaitingCall(select.ColumnLong(0), select.ColumnLong(1), select.Text(2)!, (CallResult)select.ColumnInt(3))
            {
                Amount = select.IsNull(4) ? null : select.ColumnLong(4),
                PromiseDate = select.IsNull(5) ? null : DateOnly.FromDayNumber(select.ColumnInt(5)),
                By = select.Text(6) ?? "",
                Case = select.IsNull(7) ? null : select.ColumnLong(7),
            });
        }
        select.Reset();
        return waiting;
    }

    private sealed record WaitingCall(long Account, long At, string Reference, CallResult Result)
    {
        public long? Amount { get; init; }

        public DateOnly? PromiseDate { get; init; }

        public string By { get; init; } = "";

        public long? Case { get; init; }
    }
}
