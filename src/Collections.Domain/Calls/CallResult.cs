namespace Collections.Domain.Calls;

/// <summary>What came of a call. The numbers are stored.</summary>
public enum CallResult
{
    /// <summary>Whoever owes was reached and promised to pay.</summary>
    Promise = 0,

    /// <summary>Whoever owes was reached and promised nothing.</summary>
    RightParty = 1,

    /// <summary>Nobody was reached.</summary>
    NoAnswer = 2,

    /// <summary>The number is somebody else's.</summary>
    WrongNumber = 3,
}
