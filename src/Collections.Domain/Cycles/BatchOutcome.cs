namespace Collections.Domain.Cycles;

/// <summary>The outcomes by which cases leave a pool, as the ports of the steps are called.</summary>
public static class BatchOutcome
{
    /// <summary>A firm has the case.</summary>
    public const string Placed = "Placed";

    /// <summary>The firm that had it does not take it.</summary>
    public const string Refused = "Refused";

    /// <summary>It paid before, or while, a firm had it.</summary>
    public const string Paid = "Paid";

    /// <summary>The firm keeps it beyond its term.</summary>
    public const string KeptOn = "KeptOn";

    /// <summary>It was taken back from the firm.</summary>
    public const string Recalled = "Recalled";

    /// <summary>The cycle does not place it.</summary>
    public const string NotEligible = "NotEligible";

    /// <summary>Two persons approved what was proposed.</summary>
    public const string Approved = "Approved";

    /// <summary>A person rejected it.</summary>
    public const string Rejected = "Rejected";

    /// <summary>Something that must be proved is not.</summary>
    public const string EvidenceMissing = "EvidenceMissing";

    /// <summary>It fell out between proposal and release, as it paid or does not meet the rule any more.</summary>
    public const string DroppedOut = "DroppedOut";

    /// <summary>The firm objects to a pending recall; the case stays at its step, as it does with the two that follow.</summary>
    public const string Objected = "Objected";

    /// <summary>A person has upheld the objection.</summary>
    public const string ObjectionUpheld = "ObjectionUpheld";

    /// <summary>A person has refused the objection.</summary>
    public const string ObjectionRefused = "ObjectionRefused";

    /// <summary>What may be told of a recall that is pending; no case leaves its step by them.</summary>
    public static IReadOnlyList<string> OfRecalling { get; } = [Objected, ObjectionUpheld, ObjectionRefused];

    /// <summary>Those of a step that waits to be placed.</summary>
    public static IReadOnlyList<string> OfPlacing { get; } = [Placed, Refused, Paid, KeptOn, Recalled, NotEligible];

    /// <summary>Those of a step that waits for a committee.</summary>
    public static IReadOnlyList<string> OfProposing { get; } = [Approved, Rejected, EvidenceMissing, DroppedOut];

    /// <summary>What may be told of a case that a firm has.</summary>
    public static IReadOnlyList<string> OfPlaced { get; } = [Refused, Paid, KeptOn, Recalled];
}
