namespace Collections.Engine.TakeOns;

/// <summary>Why a case cannot be taken on.</summary>
public enum TakeOnRefusal
{
    /// <summary>The subject is not there, or nothing of it belongs to the plan.</summary>
    NoSubject,

    /// <summary>A case of the plan's group is open for the subject, or was taken on just before.</summary>
    CaseOpen,

    /// <summary>A variable does not hold the value that is said of it.</summary>
    Variable,

    /// <summary>The case would not wait at the step.</summary>
    DoesNotWait,
}
