namespace Collections.Domain.Holds;

/// <summary>Why an account was accepted but its customer is not contacted until a person has looked.</summary>
[Flags]
public enum HoldReasons
{
    /// <summary>Not held.</summary>
    None = 0,

    /// <summary>DPD_JUMP: days past due grew by more than the days that passed, without money going backwards.</summary>
    DaysPastDueJump = 1,

    /// <summary>PAST_DUE_WITHOUT_DAYS: an amount is past due, but for 0 days.</summary>
    PastDueWithoutDays = 2,

    /// <summary>TOTAL_BELOW_PAST_DUE: less is owed in all than is past due.</summary>
    TotalBelowPastDue = 4,

    /// <summary>OWNER_CHANGED: the account came with another customer than before.</summary>
    OwnerChanged = 8,

    /// <summary>ABSENT_UNEXPLAINED: missing from a full file.</summary>
    AbsentUnexplained = 16,

    /// <summary>ABSENT_EXPLAINED: missing from a full file, and a reason feed has said why.</summary>
    AbsentExplained = 32,

    /// <summary>Missing from a full file, whether or not it is known why.</summary>
    Absent = AbsentUnexplained | AbsentExplained,
}
