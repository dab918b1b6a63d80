using System.Globalization;

namespace Collections.Domain.Delinquency;

/// <summary>A scale of buckets that covers every number of days past due, without gap or overlap.</summary>
public sealed class DelinquencyBuckets
{
    private readonly int[] fromDays;

    /// <summary>A scale by the first day of each bucket after <c>current</c>: ascending, from 1 upwards.</summary>
    public DelinquencyBuckets(params ReadOnlySpan<int> firstDays)
    {
        if (firstDays.IsEmpty || firstDays[0] < 1)
            throw new ArgumentException("The first bucket after 'current' begins at day 1 or later.", nameof(firstDays));
        fromDays = [0, .. firstDays];
        for (var i = 1; i < fromDays.Length; i++)
        {
            if (fromDays[i] <= fromDays[i - 1])
                throw new ArgumentException($"Bucket boundaries ascend; {fromDays[i]} follows {fromDays[i - 1]}.", nameof(firstDays));
        }
        All = [.. fromDays.Select((from, i) => new DelinquencyBucket(i, Name(i), from))];
    }

    /// <summary>current, 1-30, 31-60, 61-90, 91-120, 121-180, 181-360, 361+.</summary>
    public static DelinquencyBuckets Default { get; } = new(1, 31, 61, 91, 121, 181, 361);

    /// <summary>The buckets in order.</summary>
    public IReadOnlyList<DelinquencyBucket> All { get; }

    /// <summary>The ordinal of the bucket that a number of days falls in.</summary>
    public int OrdinalOf(long days)
    {
        var bounds = fromDays;
        var ordinal = 0;
        while (ordinal + 1 < bounds.Length && days >= bounds[ordinal + 1]) ordinal++;
        return ordinal;
    }

    /// <summary>The bucket that a number of days falls in.</summary>
    public DelinquencyBucket Of(DaysPastDue daysPastDue) => All[OrdinalOf(daysPastDue.Days)];

    /// <summary>The ordinal of the bucket that has a name; null where none has it.</summary>
    public int? Find(string name)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Name == name) return i;
        }
        return null;
    }

    private string Name(int ordinal)
    {
        var from = fromDays[ordinal];
        if (ordinal == 0) return "current";
        return ordinal == fromDays.Length - 1
            ? string.Create(CultureInfo.InvariantCulture, $"{from}+")
            : string.Create(CultureInfo.InvariantCulture, $"{from}-{fromDays[ordinal + 1] - 1}");
    }
}
