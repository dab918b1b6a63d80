namespace Collections.Engine.Batches;

/// <summary>
/// What stands about a subject beside its facts and cases, whichever case of it is worked: the arm of an experiment, what a
/// person has ordered. The engine carries it; what kinds there are is settled by who stores and who reads.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Text code of what it is about.</param>
/// <param name="Value">Text code of what it says.</param>
public readonly record struct Mark(int Kind, int Name, int Value)
{
    /// <summary>
    /// One of the kinds, with <see cref="KeepsOut"/> and <see cref="StandsStill"/>, that the engine itself heeds: the common variable of the name has the value as
    /// long as the mark stands, whatever steps set. A value of -1 is null.
    /// </summary>
    public const int SetsVariable = 2;

    /// <summary>No case opens in the process whose id is the name; the value says why.</summary>
    public const int KeepsOut = 3;

    /// <summary>
    /// In the process whose id is the name no case opens, and one that is open does nothing by itself in this run: what its rules ask
    /// for is not known. The value says what is missing.
    /// </summary>
    public const int StandsStill = 9;
}
