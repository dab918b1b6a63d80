using System.Collections.Concurrent;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Persistence.Simulations;

/// <summary>
/// What is taken to happen between two simulated nights: who pays all that is due, and who promises to and keeps it or
/// does not. The later night hears of it as of real news; who has paid has nothing due from then on, and whoever has
/// promised pays by that promise or not at all until it is due. What happens is drawn from a number, the account and the
/// date alone, so that the same is drawn again, in two versions alike. Cases of single accounts only. Any number of threads.
/// </summary>
/// <param name="shares">How many answer.</param>
/// <param name="messages">By what messages cases hear of it.</param>
/// <param name="counts">By place of the plan: whether what its cases hear is counted by segment.</param>
public sealed class AssumedNews(AssumedShares shares, AssumedMessages messages, IReadOnlyList<bool> counts)
{
    private const double Steps = 1L << 53;
    private const int LongestPromise = 30;
    private const ulong OfPayment = 0;
    private const ulong OfPromise = 1;
    private const ulong OfKeeping = 2;
    private static readonly int[] _settled = [Fact.TotalDue, Fact.PastDue, Fact.DaysPastDue, Fact.Bucket];

    private readonly ConcurrentDictionary<long, int> _paid = [];
    private readonly ConcurrentDictionary<long, Promise> _promises = [];
    private readonly Dictionary<int, AssumedCount> _bySegment = [];
    private readonly Lock _gate = new();
    private AssumedCount _all;

    /// <summary>What it came to until now, in all strategies that take part.</summary>
    public AssumedCount All
    {
        get
        {
            lock (_gate)
                return _all;
        }
    }

    /// <summary>What it came to in the plans that are counted, by text code of the segment, -1 for none.</summary>
    public IReadOnlyList<(int Segment, AssumedCount Count)> BySegment
    {
        get
        {
            lock (_gate)
                return [.. _bySegment.Select(one => (one.Key, one.Value))];
        }
    }

    /// <summary>Tells a batch that was loaded what has happened, and takes what was due from those who have paid.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="isNews">Whether the batch hears news: of each payment and promise once.</param>
    /// <param name="date">The business date, as a day number.</param>
    internal void Tell(PartBatch batch, bool isNews, int date)
    {
        if (batch.Views.Count > 0)
            return;
        var counted = new Dictionary<int, AssumedCount>();
        AssumedCount all = default;
        for (int row = 0; row < batch.Count; row++)
        {
            if (_paid.TryGetValue(batch.Subjects[row], out int on))
            {
                Pay(batch, row, isNews && on == date);
                continue;
            }

            int place = isNews ? PlaceOf(batch, row) : -1;
            if (place < 0)
                continue;
            AssumedCount count = Decide(batch, row, batch.Plans[place], date);
            all += count;
            if (!counts[place])
                continue;
            int segment = CommonTexts.CodeOf(batch.Plans[place], CaseColumns.SegmentSlot, row);
            counted[segment] = counted.GetValueOrDefault(segment) + count;
        }

        Count(all, counted);
    }

    /// <summary>Whether an account was taken to pay before the night: nothing is due on it.</summary>
    internal bool HasPaid(long subject) => _paid.ContainsKey(subject);

    /// <summary>Place of the plan under which a row has an open case; -1 for none.</summary>
    internal static int PlaceOf(PartBatch batch, int row)
    {
        for (int place = 0; place < batch.Plans.Length; place++)
        {
            if (batch.Plans[place].States[row] != CaseState.None)
                return place;
        }

        return -1;
    }

    private AssumedCount Decide(PartBatch batch, int row, PlanBatch plan, int date)
    {
        long subject = batch.Subjects[row];
        if (_promises.TryGetValue(subject, out Promise promise) && date <= promise.Due)
            return Follow(batch, row, promise, date);
        if (Draw(subject, date, OfPayment) < RateOf(batch, row, plan))
        {
            _paid[subject] = date;
            Pay(batch, row, isNews: true);
            return new AssumedCount(1, 1, 0, 0);
        }

        if (shares.Promises is not { } assumed || IsCurrent(batch, row) || Draw(subject, date, OfPromise) >= assumed.Made)
            return new AssumedCount(1, 0, 0, 0);
        promise = _promises[subject] = new Promise(date, assumed.DueOn.TryGetValue(date, out int due) ? due : int.MaxValue);
        batch.Events.Add(0, row, messages.Promise, Said(batch, row, promise));
        return new AssumedCount(1, 0, 1, 0);
    }

    /// <summary>A part may be loaded twice in a night: then it hears the same again.</summary>
    private AssumedCount Follow(PartBatch batch, int row, Promise promise, int date)
    {
        long subject = batch.Subjects[row];
        if (date == promise.Made)
            batch.Events.Add(0, row, messages.Promise, Said(batch, row, promise));
        if (date != promise.Due)
            return new AssumedCount(1, 0, 0, 0);
        if (Draw(subject, date, OfKeeping) < shares.Promises!.Kept)
        {
            _paid[subject] = date;
            Pay(batch, row, isNews: true);
            return new AssumedCount(1, 1, 0, 0);
        }

        batch.Events.Add(0, row, messages.Broken);
        return new AssumedCount(1, 0, 0, 1);
    }

    private void Pay(PartBatch batch, int row, bool isNews)
    {
        Settle(batch, row);
        if (!isNews)
            return;
        int round = 0;
        if (_promises.TryGetValue(batch.Subjects[row], out Promise promise) && promise.Due == _paid[batch.Subjects[row]])
            batch.Events.Add(round++, row, messages.Kept);
        foreach (int message in messages.Payment)
            batch.Events.Add(round++, row, message);
    }

    /// <summary>All that is past due is promised, for the night that hears what became of it; for a month later where none does.</summary>
    private static NewsContent Said(PartBatch batch, int row, Promise promise)
    {
        long? pastDue = batch.Facts[Fact.PastDue] is NumberColumn amounts && amounts.Values[row] is not Column.NullNumber and var owed ? owed : null;
        return NewsContent.OfPromise(pastDue, promise.Due == int.MaxValue ? promise.Made + LongestPromise : promise.Due);
    }

    private double RateOf(PartBatch batch, int row, PlanBatch plan)
    {
        if (shares.BySegment.TryGetValue(CommonTexts.CodeOf(plan, CaseColumns.SegmentSlot, row), out double own))
            return own;
        return shares.ByBucket.Count > 0 ? shares.ByBucket[Math.Min(BucketOf(batch, row), shares.ByBucket.Count - 1)] : shares.Everybody;
    }

    /// <summary>Where buckets say who pays, who is not late has nothing to promise.</summary>
    private bool IsCurrent(PartBatch batch, int row) => shares.ByBucket.Count > 0 && BucketOf(batch, row) == 0;

    private static int BucketOf(PartBatch batch, int row) => batch.Facts[Fact.Bucket] is NumberColumn buckets ? (int)Math.Max(0, buckets.Values[row]) : 0;

    private void Count(AssumedCount all, Dictionary<int, AssumedCount> counted)
    {
        lock (_gate)
        {
            _all += all;
            foreach ((int segment, AssumedCount count) in counted)
                _bySegment[segment] = _bySegment.GetValueOrDefault(segment) + count;
        }
    }

    private static void Settle(PartBatch batch, int row)
    {
        foreach (int fact in _settled)
        {
            if (batch.Facts[fact] is NumberColumn numbers)
                numbers.Values[row] = 0;
        }

        if (batch.Facts[Fact.OldestDueDate] is DateColumn dates)
            dates.Values[row] = Column.NullDate;
    }

    /// <summary>A number from 0 to below 1, the same for the same account, date and question (splitmix64).</summary>
    private double Draw(long subject, int date, ulong question)
    {
        ulong bits = Mixed(Mixed(Mixed((ulong)shares.Seed) ^ (ulong)subject) ^ (ulong)date ^ (question << 32));
        return (bits >> 11) / Steps;
    }

    private static ulong Mixed(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    private readonly record struct Promise(int Made, int Due);
}
