using System.Collections.Concurrent;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Persistence.Simulations;

/// <summary>
/// Whoever is taken to pay all that is due between two simulated nights: the later one hears of it as of a real payment,
/// and from then on nothing is due. Who pays when is drawn from a number, the account and the date alone, so that the same
/// is drawn again, in two versions alike. Cases of single accounts only. Any number of threads.
/// </summary>
/// <param name="everybody">The part of the open cases that pays per night, from 0 to 1.</param>
/// <param name="bySegment">By text code of a segment: its own part.</param>
/// <param name="messages">The text codes of the messages by which a payment in full reaches cases, in their order.</param>
/// <param name="seed">From what is drawn.</param>
public sealed class AssumedPayments(double everybody, IReadOnlyDictionary<int, double> bySegment, IReadOnlyList<int> messages, long seed)
{
    private const int SegmentSlot = 0;
    private const double Steps = 1L << 53;
    private static readonly int[] _settled = [Fact.TotalDue, Fact.PastDue, Fact.DaysPastDue];

    private readonly ConcurrentDictionary<long, int> _paid = [];

    /// <summary>How many accounts have paid.</summary>
    public int Count => _paid.Count;

    /// <summary>Tells a batch that was loaded who has paid, and takes what was due from those who have.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="isNews">Whether the batch hears news: of each payment once.</param>
    /// <param name="date">The business date, as a day number.</param>
    internal void Tell(PartBatch batch, bool isNews, int date)
    {
        if (batch.Views.Count > 0)
            return;
        for (int row = 0; row < batch.Count; row++)
        {
            long subject = batch.Subjects[row];
            if (!_paid.TryGetValue(subject, out int on))
            {
                if (!isNews || RateOf(batch, row) is not { } rate || Draw(subject, date) >= rate)
                    continue;
                _paid[subject] = on = date;
            }

            Settle(batch, row);
            for (int round = 0; isNews && on == date && round < messages.Count; round++)
                batch.Events.Add(round, row, messages[round]);
        }
    }

    /// <summary>The part of those like the row's account that pays; null where it has no open case.</summary>
    private double? RateOf(PartBatch batch, int row)
    {
        foreach (PlanBatch plan in batch.Plans)
        {
            if (plan.States[row] != CaseState.None)
                return bySegment.TryGetValue(CommonTexts.CodeOf(plan, SegmentSlot, row), out double own) ? own : everybody;
        }

        return null;
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

    /// <summary>A number from 0 to below 1, the same for the same account and date (splitmix64).</summary>
    private double Draw(long subject, int date)
    {
        ulong bits = Mixed(Mixed(Mixed((ulong)seed) ^ (ulong)subject) ^ (ulong)date);
        return (bits >> 11) / Steps;
    }

    private static ulong Mixed(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
