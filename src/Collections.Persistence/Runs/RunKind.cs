namespace Collections.Persistence.Runs;

/// <summary>Why a run takes place. The numbers are stored.</summary>
public enum RunKind
{
    Nightly = 0,
    Correction = 1,
    Intraday = 2,

    /// <summary>Cases change to another version of their strategy.</summary>
    Migration = 3,

    /// <summary>What another run did is taken back.</summary>
    Withdrawal = 4,

    /// <summary>Files that came in the course of the day: only cases with news move.</summary>
    Update = 5,

    /// <summary>Cases that another system has worked are taken on: nothing moves.</summary>
    TakeOn = 6,
}
