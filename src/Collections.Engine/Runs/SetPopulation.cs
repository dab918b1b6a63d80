namespace Collections.Engine.Runs;

/// <summary>The tokens that stand at a set node in a run, in order of rank, then external reference.</summary>
/// <param name="Keys">What the activity measured: <c>Keys[k][i]</c>.</param>
/// <param name="Subjects">Subject of each token's case.</param>
/// <param name="Episodes">Episode of each token's case.</param>
/// <param name="Seqs">Seq of each token.</param>
/// <param name="Outcomes">To be filled: text code of each token's outcome.</param>
/// <param name="Values">To be filled: what each token was given.</param>
public sealed record SetPopulation(long[][] Keys, long[] Subjects, int[] Episodes, int[] Seqs, int[] Outcomes, long[] Values)
{
    /// <summary>How many tokens.</summary>
    public int Count => Subjects.Length;

    /// <summary>To be filled by what shares out places that are few; nothing else does.</summary>
    public IReadOnlyList<SharedPlaces> Places { get; set; } = [];
}
