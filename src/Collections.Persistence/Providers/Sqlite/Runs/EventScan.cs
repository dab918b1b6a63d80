using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Cycles;
using Collections.Domain.Novelties;
using Collections.Domain.Offers;
using Collections.Domain.Queues;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Facts;
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

    // A full file that says again what an earlier one of its position said takes back all that came between: A, B, A is A.
    private const string SelectFeeds = $"""
        SELECT f.number, f.position, f.name, f.kind = 0 AND NOT EXISTS (
          SELECT 1 FROM feed e WHERE e.tenant_id = f.tenant_id AND e.name = f.name AND e.position = f.position AND e.kind = 0 AND e.state = 1 AND e.number < f.number), f.kind FROM feed f
        WHERE f.tenant_id = {Tenant.Key} AND f.number > ?1 AND f.number <= ?2 AND NOT EXISTS (
          SELECT 1 FROM feed said JOIN feed last ON last.tenant_id = said.tenant_id AND last.digest = said.digest
          WHERE said.tenant_id = f.tenant_id AND said.kind = 0 AND said.name = f.name AND said.position = f.position AND said.number < f.number
          AND said.number >= coalesce((SELECT max(h.number) FROM feed h WHERE h.tenant_id = f.tenant_id AND h.name = f.name AND h.position = f.position AND h.number <= ?1), 0)
          AND last.number = (SELECT max(l.number) FROM feed l WHERE l.tenant_id = f.tenant_id AND l.name = f.name AND l.position = f.position AND l.number <= ?2))
        ORDER BY f.number
        """;

    private const string SelectNovelties = $"""
        SELECT account_id, kind, amount, whole_kind, whole_amount FROM novelty
        WHERE tenant_id = {Tenant.Key} AND feed = ?1 AND account_id >= ?2 AND account_id < ?3 ORDER BY account_id, kind
        """;

    private const string SelectInbox = $"""
        SELECT account_id, number, name, effective_at, payload, is_again FROM inbox
        WHERE tenant_id = {Tenant.Key} AND state = 0 AND account_id >= ?1 AND account_id < ?2 ORDER BY account_id
        """;

    private const string SelectHorizon = $"SELECT coalesce(max(number), 0) FROM inbox WHERE tenant_id = {Tenant.Key}";

    private readonly List<Heard> _heard = [];
    private readonly HashSet<(int Row, long At, int Message)> _told = [];

    public void Load(SqliteReader reader, RunScope run, SubjectRanges ranges, bool withNews)
    {
        batch.EventHorizon = reader.Scalar(SelectHorizon);
        if (!withNews)
            return;
        ReadFiles(reader, Feeds(reader, run.FeedsAfter, run.LastFeed), ranges.All, run.Ahead);
        ReadLate(reader, run);

        foreach ((long from, long to) in ranges.All)
            ReadInbox(reader, from, to);
        Deliver(new TaskEvents(reader, batch), new IncidentEvents(reader, batch), new BatchEvents(batch));
    }

    private void ReadLate(SqliteReader reader, RunScope run)
    {
        foreach ((long subject, long heard) in run.Late.Where(late => RowOf(late.Key) >= 0))
            ReadFiles(reader, Feeds(reader, heard, run.FeedsAfter), [(subject, subject + 1)], run.Ahead);
    }

    /// <summary>
    /// What files of one position tell as a whole: each account hears the last that says something of it, against what was
    /// known before the first. Where a run has told of the first, what each changes is told.
    /// </summary>
    private void ReadFiles(SqliteReader reader, List<ToldFeed> feeds, IReadOnlyList<(long From, long To)> ranges, IReadOnlyDictionary<long, long> ahead)
    {
        foreach (var files in feeds.GroupBy(feed => (feed.Name, feed.Position, feed.Kind)))
        {
            bool areOne = files.Key.Kind == (int)FeedKind.Full && files.Skip(1).Any() && files.First().IsFirst;
            HashSet<long>? said = areOne ? [] : null;
            foreach (ToldFeed feed in areOne ? files.Reverse() : files)
            {
                var news = new ToldNews(feed.Number, areOne ? files.First().Number : feed.Number, RunClock.AtStartOf(feed.Position + 1), said) { Position = feed.Position };
                foreach ((long from, long to) in ranges)
                    ReadNovelties(reader, news, from, to, ahead);
            }
        }
    }

    private static List<ToldFeed> Feeds(SqliteReader reader, long after, long last)
    {
        var feeds = new List<ToldFeed>();
        Statement select = reader.Prepare(SelectFeeds);
        select.Bind(1, after);
        select.Bind(2, last);
        while (select.Step())
            feeds.Add(new ToldFeed(select.ColumnLong(0), select.ColumnInt(1), select.Text(2)!, select.ColumnLong(3) == 1, select.ColumnInt(4)));
        return feeds;
    }

    private void ReadNovelties(SqliteReader reader, ToldNews news, long from, long to, IReadOnlyDictionary<long, long> ahead)
    {
        Statement select = reader.Prepare(SelectNovelties);
        select.Bind(1, news.Feed);
        select.Bind(2, from);
        select.Bind(3, to);
        while (select.Step())
        {
            long account = select.ColumnLong(0);
            if (RowOf(account) is not (>= 0 and var row) || (ahead.Count > 0 && ahead.GetValueOrDefault(account >> AccountId.OrdinalBits) >= news.Feed))
                continue;
            if (news.Said?.Add(account) == false)
                continue;
            int kind = news.Said is not null && !select.IsNull(3) ? 3 : 1;
            NewsContent? content = select.IsNull(kind + 1) ? null : NewsContent.OfAmount(select.ColumnLong(kind + 1), news.Position);
            foreach (string message in NoveltyMessages.Of((NoveltyKinds)select.ColumnInt(kind)))
                Hear(row, news.At, news.Order, batch.Pool.Add(message), content);
        }
    }

    // What two files of one position tell of an account, its balance and its payments, is one piece of news.
    private void Hear(int row, long at, long feed, int message, NewsContent? content)
    {
        if (_told.Add((row, at, message)))
            _heard.Add(new Heard(row, at, feed, message, Content: content));
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
            bool isOrder = name is TaskOutcome.EventName or IncidentOrder.EventName or BatchWord.EventName or OfferOrder.EventName;
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
                name,
                select.ColumnInt(5) != 0));
        }
    }

    private void Deliver(TaskEvents tasks, IncidentEvents incidents, BatchEvents batches)
    {
        int round = 0;
        int last = -1;
        foreach (Heard heard in _heard.OrderBy(e => e.Row).ThenBy(e => e.At).ThenBy(e => e.Order))
        {
            round = heard.Row == last ? round + 1 : 0;
            last = heard.Row;
            if (heard.Message != NoMessage)
                batch.Events.Add(round, heard.Row, heard.Message, heard.Content, heard.IsAgain);
            if (heard.Received is { } received)
            {
                loaded.Events.Add(heard switch
                {
                    { Message: not NoMessage } or { Received.Problem: not null } => received,
                    { Name: IncidentOrder.EventName } => incidents.Add(received, heard.Payload, heard.Row, round),
                    { Name: OfferOrder.EventName } => batches.Add(received with { IsOfOffer = true }, heard.Payload, heard.Row, round),
                    { Name: BatchWord.EventName } => batches.Add(received, heard.Payload, heard.Row, round),
                    _ => tasks.Add(received, heard.Payload, heard.Row, round),
                });
            }
        }
    }

    private int RowOf(long subject) => Array.BinarySearch(batch.Subjects, 0, batch.Count, subject);

    private sealed record Heard(int Row, long At, long Order, int Message, LoadedEvent? Received = null, string? Payload = null, NewsContent? Content = null, string? Name = null, bool IsAgain = false);

    /// <summary>A file whose news is told.</summary>
    /// <param name="IsFirst">Whether it is the first full one of its position.</param>
    private sealed record ToldFeed(long Number, int Position, string Name, bool IsFirst, int Kind);

    /// <summary>What is read of a file.</summary>
    /// <param name="Order">Among the files of one moment.</param>
    /// <param name="Said">Where files are told as a whole: the accounts of which a later one has spoken.</param>
    private sealed record ToldNews(long Feed, long Order, long At, HashSet<long>? Said)
    {
        /// <summary>The date of which the file speaks, as a day number.</summary>
        public required int Position { get; init; }
    }
}
