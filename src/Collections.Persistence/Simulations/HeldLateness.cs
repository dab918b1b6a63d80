using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Domain.Delinquency;
using Collections.Domain.Facts;
using Collections.Engine.Batches;

namespace Collections.Persistence.Simulations;

/// <summary>The facts of lateness that are held, as they are some days later. What is absent is not known to be late any more.</summary>
internal static class HeldLateness
{
    /// <summary>Ordinals of the facts that must be held so that those which are can grow older, and are seen to move to other buckets.</summary>
    public static IReadOnlyList<int> NeededFor(IReadOnlyList<bool> held) =>
        held[Fact.WorstBucket] ? [Fact.DaysPastDue, Fact.OldestDueDate, Fact.Bucket, Fact.Company] : [Fact.DaysPastDue, Fact.OldestDueDate];

    /// <summary>Lets some accounts of a part grow older, in the rows of a batch to which they were copied.</summary>
    public static void Age(HeldPart part, int from, int rows, PartBatch batch, int to, Aging aging)
    {
        if (aging.Days == 0 || part.Facts[Fact.DaysPastDue] is not NumberColumn before || part.Facts[Fact.OldestDueDate] is not DateColumn due)
            return;
        if (batch.Facts[Fact.DaysPastDue] is NumberColumn days)
        {
            for (int i = 0; i < rows; i++)
                days.Values[to + i] = DaysOf(part, before, due, from + i, aging);
        }

        if (batch.Facts[Fact.Bucket] is NumberColumn buckets)
        {
            for (int i = 0; i < rows; i++)
                buckets.Values[to + i] = BucketOf(part, before, due, from + i, aging);
        }

        if (batch.Facts[Fact.WorstBucket] is NumberColumn worst)
        {
            for (int i = 0; i < rows; i++)
                worst.Values[to + i] = WorstOf(part, before, due, from + i, aging);
        }
    }

    /// <summary>Whether an account of a part stands in another bucket than it did.</summary>
    public static bool HasMoved(HeldPart part, int row, Aging before, Aging now) =>
        part.Facts[Fact.DaysPastDue] is NumberColumn days && part.Facts[Fact.OldestDueDate] is DateColumn due
        && now.IsFurther(DaysOf(part, days, due, row, before), DaysOf(part, days, due, row, now));

    private static long DaysOf(HeldPart part, NumberColumn before, DateColumn due, int row, Aging aging) =>
        part.IsGone[row] ? before.Values[row] : aging.DaysOf(before.Values[row], due.Values[row] != Column.NullDate);

    private static long BucketOf(HeldPart part, NumberColumn before, DateColumn due, int row, Aging aging) =>
        aging.BucketOf(((NumberColumn)part.Facts[Fact.Bucket]!).Values[row], before.Values[row], DaysOf(part, before, due, row, aging));

    /// <summary>As it is worked out when facts are read: over the customer's accounts with the same company. A part has whole customers.</summary>
    private static long WorstOf(HeldPart part, NumberColumn before, DateColumn due, int row, Aging aging)
    {
        long customer = part.Subjects[row] >> AccountId.OrdinalBits;
        var companies = (TextColumn)part.Facts[Fact.Company]!;
        long worst = FactNull.Value;
        int other = row;
        while (other > 0 && part.Subjects[other - 1] >> AccountId.OrdinalBits == customer)
            other--;
        for (; other < part.Subjects.Length && part.Subjects[other] >> AccountId.OrdinalBits == customer; other++)
        {
            if (!AccountId.IsObject(part.Subjects[other]) && companies.Values[other] == companies.Values[row])
                worst = Math.Max(worst, BucketOf(part, before, due, other, aging));
        }

        return worst;
    }
}
