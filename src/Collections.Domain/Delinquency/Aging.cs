using Collections.Domain.Facts;

namespace Collections.Domain.Delinquency;

/// <summary>What a portfolio is some days after its last file, where nobody has paid: what is late is later by as many days, and owes the same.</summary>
/// <param name="buckets">By which days are put into buckets.</param>
/// <param name="days">How many days, from 0.</param>
public sealed class Aging(DelinquencyBuckets buckets, int days)
{
    /// <summary>How many days.</summary>
    public int Days { get; } = days;

    /// <summary>Days past due by then; <see cref="FactNull.Value"/> where they are not known.</summary>
    /// <param name="before">Days past due of the file.</param>
    /// <param name="isDue">Whether anything is due: from the day itself, which is the day before the first that counts.</param>
    public long DaysOf(long before, bool isDue) => before > 0 || (isDue && before == 0) ? before + Days : before;

    /// <summary>Whether two numbers of days past due stand in different buckets.</summary>
    public bool IsFurther(long before, long after) => before != after && buckets.OrdinalOf(after) != buckets.OrdinalOf(before);

    /// <summary>The bucket by then: as many further as the days have gone by this scale, whatever scale the file was read by.</summary>
    /// <param name="bucket">The bucket of the file; <see cref="FactNull.Value"/> where it is not known.</param>
    /// <param name="before">Days past due of the file.</param>
    /// <param name="after">Days past due by then.</param>
    public long BucketOf(long bucket, long before, long after) =>
        bucket == FactNull.Value || before == after ? bucket : bucket + buckets.OrdinalOf(after) - buckets.OrdinalOf(before);
}
