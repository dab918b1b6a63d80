namespace Collections.Domain.Holds;

/// <summary>The words of hold reasons in reports and work lists.</summary>
public static class HoldReasonCodes
{
    /// <summary>Every reason, in the order of its bit.</summary>
    public static IReadOnlyList<HoldReasons> All { get; } =
    [
        HoldReasons.DaysPastDueJump, HoldReasons.PastDueWithoutDays, HoldReasons.TotalBelowPastDue,
        HoldReasons.OwnerChanged, HoldReasons.AbsentUnexplained, HoldReasons.AbsentExplained,
    ];

    /// <summary>The stable code of one reason.</summary>
    public static string Code(HoldReasons reason) => reason switch
    {
        HoldReasons.DaysPastDueJump => "DPD_JUMP",
        HoldReasons.PastDueWithoutDays => "PAST_DUE_WITHOUT_DAYS",
        HoldReasons.TotalBelowPastDue => "TOTAL_BELOW_PAST_DUE",
        HoldReasons.OwnerChanged => "OWNER_CHANGED",
        HoldReasons.AbsentUnexplained => "ABSENT_UNEXPLAINED",
        HoldReasons.AbsentExplained => "ABSENT_EXPLAINED",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "One reason at a time has a code."),
    };
}
