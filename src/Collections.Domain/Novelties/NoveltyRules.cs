namespace Collections.Domain.Novelties;

/// <summary>Decides the news from what an account owed before and owes now.</summary>
/// <param name="Tolerance">What may remain and still counts as nothing, in hundredths; 0 by default.</param>
public sealed record NoveltyRules(long Tolerance = 0)
{
    /// <summary>The news between two positions of one account.</summary>
    /// <param name="old">What was known.</param>
    /// <param name="now">What the file says.</param>
    /// <param name="changed">Whether any fact differs apart from the days that passed.</param>
    public Novelty Decide(in AccountPosition old, in AccountPosition now, bool changed)
    {
        var kinds = changed ? NoveltyKinds.Changed : NoveltyKinds.None;
        if (now.Bucket != old.Bucket) kinds |= NoveltyKinds.BucketMoved;
        var fell = old.PastDue - now.PastDue;
        if (IsReversed(old, now)) return new Novelty(kinds | NoveltyKinds.Reversed, fell);

        if (old.TotalDue > Tolerance && now.TotalDue <= Tolerance) kinds |= NoveltyKinds.Paid;
        var wasLate = old.PastDue > Tolerance;
        var isLate = now.PastDue > Tolerance;
        if (wasLate && !isLate) kinds |= NoveltyKinds.Cured;
        else if (wasLate && fell > Tolerance) kinds |= NoveltyKinds.PartlyPaid;
        return new Novelty(kinds, wasLate ? Math.Max(0, fell) : 0);
    }

    /// <summary>
    /// More is past due than before, and it fell due on a day that was known to be settled: before the oldest
    /// unpaid item of then, or, where nothing was unpaid then, before that position.
    /// </summary>
    private bool IsReversed(in AccountPosition old, in AccountPosition now)
    {
        if (now.PastDue - old.PastDue <= Tolerance || now.OldestDue is not { } due) return false;
        return old.PastDue > Tolerance && old.OldestDue is { } before ? due < before : due < old.Position;
    }
}
