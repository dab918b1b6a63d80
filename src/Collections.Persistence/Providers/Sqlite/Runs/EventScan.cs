using Collections.Domain.Cases;
using Collections.Domain.Novelties;
using Collections.Domain.Queues;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Reads what a part's subjects have not heard yet: novelties of the feeds that this run delivers,
/// effective at the close of their position date, and events that wait in the inbox. Each subject
/// hears them by effective time, then in the order of feeds, then of arrival.
/// </summary>
internal sealed class EventScan(PartBatch batch, LoadedPart loaded)
{
    private const int NoMessage = -1;
    private const long MillisecondsBefore1970 = 62_135_596_800_000;

    private const string SelectFeeds = $"SELECT number, position FROM feed WHERE tenant_id = {Tenant.Key} AND number > ?1 AND number <= ?2 ORDER BY number";

    private const string SelectNovelties = $"""
        SELECT account_id, kind FROM novelty
        WHERE tenant_id = {Tenant.Key} AND feed = ?1 AND account_id >= ?2 AND account_id < ?3 ORDER BY account_id, kind
        """;

    private const string SelectInbox = $"""
        SELECT account_id, number, name, effective_at, payload FROM inbox
        WHERE tenant_id = {Tenant.Key} AND state = 0 AND account_id >= ?1 AND account_id < ?2 ORDER BY account_id
        """;

    private const string SelectHorizon = $"SELECT coalesce(max(number), 0) FROM inbox WHERE tenant_id = {Tenant.Key}";

    private readonly List<Heard> _heard = [];
    private readonly HashSet<(int Row, long At, int Message)> _told = [];

    public void Load(SqliteReader reader, RunScope run, SubjectRanges ranges, bool withNews)
    {
        Statement horizon = reader.Prepare(SelectHorizon);
        horizon.Step();
        batch.EventHorizon = horizon.ColumnLong(0);
        horizon.Reset();
        if (!withNews)
            return;
        foreach ((long feed, int position) in Feeds(reader, run.FeedsAfter, run.LastFeed))
        {
            foreach ((long from, long to) in ranges.All)
                ReadNovelties(reader, feed, RunClock.AtStartOf(position + 1), from, to);
        }

        ReadLate(reader, run);

        foreach ((long from, long to) in ranges.All)
            ReadInbox(reader, from, to);
        Deliver(new TaskEvents(reader, batch), new IncidentEvents(reader, batch));
    }

    private void ReadLate(SqliteReader reader, RunScope run)
    {
        foreach ((long subject, long heard) in run.Late.Where(late => RowOf(late.Key) >= 0))
        {
            foreach ((long feed, int position) in Feeds(reader, heard, run.FeedsAfter))
                ReadNovelties(reader, feed, RunClock.AtStartOf(position + 1), subject, subject + 1);
        }
    }

    private static List<(long Feed, int Position)> Feeds(SqliteReader reader, long after, long last)
    {
        var feeds = new List<(long, int)>();
        Statement select = reader.Prepare(SelectFeeds);
        select.Bind(1, after);
        select.Bind(2, last);
        while (select.Step())
            feeds.Add((select.ColumnLong(0), select.ColumnInt(1)));
        return feeds;
    }

    private void ReadNovelties(SqliteReader reader, long feed, long at, long from, long to)
    {
        Statement select = reader.Prepare(SelectNovelties);
        select.Bind(1, feed);
        select.Bind(2, from);
        select.Bind(3, to);
        while (select.Step())
        {
            if (RowOf(select.ColumnLong(0)) is not (>= 0 and var row))
                continue;
            foreach (string message in NoveltyMessages.Of((NoveltyKinds)select.ColumnInt(1)))
                Hear(row, at, feed, batch.Pool.Add(message));
        }
    }

    // What two files of one position tell of an account, its balance and its payments, is one piece of news.
    private void Hear(int row, long at, long feed, int message)
    {
        if (_told.Add((row, at, message)))
            _heard.Add(new Heard(row, at, feed, message));
    }

    private void ReadInbox(SqliteReader reader, long from, long to)
    {
        Statement select = reader.Prepare(SelectInbox);
        select.Bind(1, from);
        select.Bind(2, to);
        while (select.Step())
        {
            if (RowOf(select.ColumnLong(0)) is not (>= 0 and var row))
                continue;
            var received = new LoadedEvent(select.ColumnLong(1), batch.Subjects[row], select.ColumnLong(3));
            string name = select.Text(2)!;
            string? payload = select.Text(4);
            bool isOrder = name is TaskOutcome.EventName or IncidentOrder.EventName;
            (NewsContent? content, string? problem) = isOrder ? (null, null) : NewsContent.Read(payload);
            _heard.Add(new Heard(
                row,
                (received.At / 1000) + MillisecondsBefore1970,
                // Events come after the novelties of the same moment.
                received.Number | (1L << 62),
                isOrder || problem is not null ? NoMessage : batch.Pool.Add(name),
                received with { Problem = problem },
                isOrder ? payload : null,
                content,
                name == IncidentOrder.EventName));
        }
    }

    private void Deliver(TaskEvents tasks, IncidentEvents incidents)
    {
        int round = 0;
        int last = -1;
        foreach (Heard heard in _heard.OrderBy(e => e.Row).ThenBy(e => e.At).ThenBy(e => e.Order))
        {
            round = heard.Row == last ? round + 1 : 0;
            last = heard.Row;
            if (heard.Message != NoMessage)
                batch.Events.Add(round, heard.Row, heard.Message, heard.Content);
            if (heard.Received is { } received)
            {
                loaded.Events.Add(heard switch
                {
                    { Message: not NoMessage } or { Received.Problem: not null } => received,
                    { IsOfIncident: true } => incidents.Add(received, heard.Payload, heard.Row, round),
                    _ => tasks.Add(received, heard.Payload, heard.Row, round),
                });
            }
        }
    }

    private int RowOf(long subject) => Array.BinarySearch(batch.Subjects, 0, batch.Count, subject);

    private sealed record Heard(int Row, long At, long Order, int Message, LoadedEvent? Received = null, string? Payload = null, NewsContent? Content = null, bool IsOfIncident = false);
}
