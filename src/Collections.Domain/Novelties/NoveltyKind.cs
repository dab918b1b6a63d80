namespace Collections.Domain.Novelties;

/// <summary>What every case may hear of, and the words for it.</summary>
public static class NoveltyKind
{
    /// <summary>
    /// The kinds that are kept as rows and delivered to cases. <see cref="NoveltyKinds.New"/> stands in the account
    /// itself (its first feed) and <see cref="NoveltyKinds.Changed"/> in the fact history.
    /// </summary>
    public const NoveltyKinds Delivered = NoveltyKinds.Paid | NoveltyKinds.PartlyPaid | NoveltyKinds.BucketMoved
        | NoveltyKinds.Cured | NoveltyKinds.Reversed | NoveltyKinds.AbsentUnexplained | NoveltyKinds.Returned
        | NoveltyKinds.PaymentNotified | NoveltyKinds.PaymentPosted | NoveltyKinds.PaymentReversed | Explaining
        | NoveltyKinds.StateChanged | NoveltyKinds.ObjectClosed;

    /// <summary>The kinds that say why an account is absent.</summary>
    public const NoveltyKinds Explaining = NoveltyKinds.Sold | NoveltyKinds.WrittenOff | NoveltyKinds.Renumbered | NoveltyKinds.Refinanced
        | NoveltyKinds.Transferred | NoveltyKinds.ClosedByCore | NoveltyKinds.Deceased;

    /// <summary>Every kind, in the order of its bit.</summary>
    public static IReadOnlyList<NoveltyKinds> All { get; } =
    [
        NoveltyKinds.New, NoveltyKinds.Changed, NoveltyKinds.Paid, NoveltyKinds.PartlyPaid, NoveltyKinds.BucketMoved,
        NoveltyKinds.Cured, NoveltyKinds.Reversed, NoveltyKinds.AbsentUnexplained, NoveltyKinds.Returned,
        NoveltyKinds.PaymentNotified, NoveltyKinds.PaymentPosted, NoveltyKinds.PaymentReversed,
        NoveltyKinds.Sold, NoveltyKinds.WrittenOff, NoveltyKinds.Renumbered, NoveltyKinds.Refinanced,
        NoveltyKinds.Transferred, NoveltyKinds.ClosedByCore, NoveltyKinds.Deceased,
        NoveltyKinds.StateChanged, NoveltyKinds.ObjectClosed,
    ];

    /// <summary>The kinds that say why an account is absent, by their words.</summary>
    public static IReadOnlyDictionary<string, NoveltyKinds> Explanations { get; } =
        All.Where(kind => (kind & Explaining) != 0).ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>The word for one kind, as reports and strategies use it.</summary>
    public static string Name(NoveltyKinds kind) => kind switch
    {
        NoveltyKinds.New => "new",
        NoveltyKinds.Changed => "changed",
        NoveltyKinds.Paid => "paid",
        NoveltyKinds.PartlyPaid => "partly paid",
        NoveltyKinds.BucketMoved => "bucket moved",
        NoveltyKinds.Cured => "cured",
        NoveltyKinds.Reversed => "reversed",
        NoveltyKinds.AbsentUnexplained => "absent unexplained",
        NoveltyKinds.Returned => "returned",
        NoveltyKinds.PaymentNotified => "payment notified",
        NoveltyKinds.PaymentPosted => "payment posted",
        NoveltyKinds.PaymentReversed => "payment reversed",
        NoveltyKinds.Sold => "sold",
        NoveltyKinds.WrittenOff => "written off",
        NoveltyKinds.Renumbered => "renumbered",
        NoveltyKinds.Refinanced => "refinanced",
        NoveltyKinds.Transferred => "transferred",
        NoveltyKinds.ClosedByCore => "closed by core",
        NoveltyKinds.Deceased => "deceased",
        NoveltyKinds.StateChanged => "state changed",
        NoveltyKinds.ObjectClosed => "object closed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "One kind at a time has a name."),
    };
}
