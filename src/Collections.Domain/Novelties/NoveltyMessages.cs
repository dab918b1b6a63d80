using Collections.Domain.Objects;

namespace Collections.Domain.Novelties;

/// <summary>
/// By which messages a novelty reaches cases: the names that strategies catch. One novelty can be several messages,
/// in the order in which they are delivered; what a strategy does not catch is recorded and not kept waiting, but
/// "paid", "cured" and the reasons of absence then close the case.
/// </summary>
public static class NoveltyMessages
{
    /// <summary>Money is on its way: it was announced and is not booked.</summary>
    public const string PaymentNotified = "payment notified";

    /// <summary>Money came in, whether or not it is enough.</summary>
    public const string Payment = "payment";

    /// <summary>Everything past due was paid.</summary>
    public const string Paid = "paid";

    /// <summary>Nothing is past due any more, by payment or otherwise.</summary>
    public const string Cured = "cured";

    /// <summary>A payment came back.</summary>
    public const string Reversal = "reversal";

    /// <summary>The account moved to another delinquency bucket.</summary>
    public const string BucketMoved = "bucket moved";

    /// <summary>The account is missing from a full file, and nobody has said why.</summary>
    public const string Absent = "absent unexplained";

    /// <summary>The account is in the file again after an absence.</summary>
    public const string Returned = "returned";

    /// <summary>The messages that close a case whose strategy does not catch them; each is its own reason.</summary>
    public static IReadOnlyList<string> Closing { get; } = [Paid, Cured, .. NoveltyKind.Explanations.Keys, ObjectMessages.Closed];

    /// <summary>The messages of the kinds, in the order of delivery.</summary>
    public static IEnumerable<string> Of(NoveltyKinds kinds)
    {
        if (kinds.HasFlag(NoveltyKinds.Returned)) yield return Returned;
        if ((kinds & (NoveltyKinds.Reversed | NoveltyKinds.PaymentReversed)) != 0) yield return Reversal;
        if (kinds.HasFlag(NoveltyKinds.PaymentNotified)) yield return PaymentNotified;
        if ((kinds & (NoveltyKinds.Paid | NoveltyKinds.PartlyPaid | NoveltyKinds.PaymentPosted)) != 0) yield return Payment;
        if (kinds.HasFlag(NoveltyKinds.BucketMoved)) yield return BucketMoved;
        if (kinds.HasFlag(NoveltyKinds.Paid)) yield return Paid;
        if (kinds.HasFlag(NoveltyKinds.Cured)) yield return Cured;
        if (kinds.HasFlag(NoveltyKinds.AbsentUnexplained)) yield return Absent;
        if (kinds.HasFlag(NoveltyKinds.StateChanged)) yield return ObjectMessages.StateChanged;
        if (kinds.HasFlag(NoveltyKinds.ObjectClosed)) yield return ObjectMessages.Closed;
        if ((kinds & NoveltyKind.Explaining) == 0) yield break;
        foreach (var (reason, kind) in NoveltyKind.Explanations)
        {
            if (kinds.HasFlag(kind)) yield return reason;
        }
    }
}
