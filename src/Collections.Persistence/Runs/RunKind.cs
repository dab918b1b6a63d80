namespace Collections.Persistence.Runs;

/// <summary>Why a run takes place. The numbers are stored.</summary>
public enum RunKind
{
    Nightly = 0,
    Correction = 1,
    Intraday = 2,
}
