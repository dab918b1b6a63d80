namespace Collections.Domain.Novelties;

/// <summary>News that a file brings of an account. Several can hold at once.</summary>
[Flags]
public enum NoveltyKinds
{
    /// <summary>Nothing new.</summary>
    None = 0,

    /// <summary>The account was not known before.</summary>
    New = 1,

    /// <summary>A fact changed, apart from the days that passed.</summary>
    Changed = 2,

    /// <summary>Nothing is owed any more.</summary>
    Paid = 4,

    /// <summary>What is past due fell, but not to nothing.</summary>
    PartlyPaid = 8,

    /// <summary>The delinquency bucket changed, forward or back.</summary>
    BucketMoved = 16,

    /// <summary>What was past due no longer is.</summary>
    Cured = 32,

    /// <summary>Money went backwards: more is past due, and since earlier than was known before.</summary>
    Reversed = 64,

    /// <summary>Not in a full file; why is not explained, and it is never taken for paid.</summary>
    AbsentUnexplained = 128,

    /// <summary>In a full file again after having been absent.</summary>
    Returned = 256,

    /// <summary>A payment was announced: the money is on its way.</summary>
    PaymentNotified = 512,

    /// <summary>A payment was booked, as the payments feed says.</summary>
    PaymentPosted = 1024,

    /// <summary>A payment was taken back, as the payments feed says.</summary>
    PaymentReversed = 2048,

    /// <summary>Absent, as it was sold: the reason feed says so, as for those that follow.</summary>
    Sold = 4096,

    /// <summary>Absent, as it was written off.</summary>
    WrittenOff = 8192,

    /// <summary>Absent under this number: it goes on under another.</summary>
    Renumbered = 16384,

    /// <summary>Absent, as another account took its debt over.</summary>
    Refinanced = 32768,

    /// <summary>Absent, as it went to another company or portfolio.</summary>
    Transferred = 65536,

    /// <summary>Absent, as the core system closed it.</summary>
    ClosedByCore = 131072,

    /// <summary>Absent, as its owner died.</summary>
    Deceased = 262144,

    /// <summary>A management object came to another state.</summary>
    StateChanged = 524288,

    /// <summary>A management object came to a final state.</summary>
    ObjectClosed = 1048576,
}
