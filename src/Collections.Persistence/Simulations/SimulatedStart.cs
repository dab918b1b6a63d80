using Collections.Domain.Delinquency;

namespace Collections.Persistence.Simulations;

/// <summary>From where simulated nights begin.</summary>
/// <param name="Date">Business date of the first.</param>
/// <param name="Everybody">Whether the whole portfolio comes in anew: nobody has a case, and no news waits.</param>
/// <param name="GoesOn">Whether more nights follow the first: then all cases are kept in memory.</param>
/// <param name="Versions">The versions that are looked at: their tasks are followed.</param>
/// <param name="Position">The date that the facts speak of: each night has the file of the day before it, in which nobody has paid.</param>
/// <param name="Buckets">By which days past due are put into buckets.</param>
/// <param name="BucketMoved">Text code of the message by which cases hear that their account has moved to another bucket.</param>
/// <param name="News">What is taken to happen from one night to the next; null for nothing.</param>
public sealed record SimulatedStart(DateOnly Date, bool Everybody, bool GoesOn, IReadOnlySet<long> Versions, DateOnly Position, DelinquencyBuckets Buckets, int BucketMoved, AssumedNews? News = null)
{
    /// <summary>How much later than the facts a night is: a file of its own would be of the day before.</summary>
    public Aging AgingOn(DateOnly date) => new(Buckets, Math.Max(0, date.DayNumber - 1 - Position.DayNumber));
}
