namespace Collections.Persistence.Runs;

/// <summary>What became of a case when its run was taken back. The numbers are stored.</summary>
public enum WithdrawnFate
{
    /// <summary>It is where it was before the run.</summary>
    Restored = 0,

    /// <summary>The run had opened it: it is not there any more.</summary>
    Unopened = 1,

    /// <summary>It is where it was before the run, and what it heard since waits to be heard again.</summary>
    Replayed = 2,

    /// <summary>It stays where it is, as what happened since cannot be told again.</summary>
    Left = 3,
}
