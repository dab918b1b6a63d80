using Collections.Domain.Novelties;

namespace Collections.Domain.Holds;

/// <summary>Decides for which well-formed but suspicious facts an account is held from contact.</summary>
/// <param name="Tolerance">What counts as nothing, in hundredths.</param>
/// <param name="DaysJump">By how many days more than those that passed days past due may grow.</param>
public sealed record HoldRules(long Tolerance, int DaysJump)
{
    /// <summary>
    /// The reasons that hold the account from now on. A jump holds until days past due fall again or a person releases
    /// it; the other reasons hold as long as they are the case.
    /// </summary>
    public HoldReasons Decide(in AccountPosition now, HoldReasons stored, AccountPosition? old, bool isReversed, bool isOtherOwner)
    {
        var reasons = HoldReasons.None;
        if (now.PastDue > Tolerance && now.DaysPastDue == 0) reasons |= HoldReasons.PastDueWithoutDays;
        if (now.PastDue > Tolerance && now.TotalDue < now.PastDue) reasons |= HoldReasons.TotalBelowPastDue;
        if (isOtherOwner) reasons |= HoldReasons.OwnerChanged;
        if (old is { } before && !isReversed && IsJump(now, before, stored)) reasons |= HoldReasons.DaysPastDueJump;
        return reasons;
    }

    private bool IsJump(in AccountPosition now, in AccountPosition before, HoldReasons stored)
    {
        var grew = now.DaysPastDue - before.DaysPastDue;
        if (grew > now.Position - before.Position + DaysJump) return true;
        return (stored & HoldReasons.DaysPastDueJump) != 0 && grew >= 0;
    }
}
