namespace Collections.Engine.Runs;

/// <summary>What a set node decided, one result a token. Columns; row i is one token.</summary>
/// <param name="Plan">Place of the plan among the plans of the run.</param>
/// <param name="Node">Ordinal of the set node.</param>
/// <param name="Subjects">Subject of each token's case.</param>
/// <param name="Episodes">Episode of each token's case.</param>
/// <param name="Seqs">Seq of each token.</param>
/// <param name="Outcomes">Text code of each outcome.</param>
/// <param name="Values">What was given, by the activity's meaning (a collector, a firm); <see cref="Decisions.Columns.Column.NullNumber"/> = nothing.</param>
public sealed record SetDecision(int Plan, int Node, long[] Subjects, int[] Episodes, int[] Seqs, int[] Outcomes, long[] Values)
{
    /// <summary>What was shared out, as simulations tell it; it is not stored, and one that is read again has none.</summary>
    public IReadOnlyList<SharedPlaces> Places { get; init; } = [];

    /// <summary>Nothing is decided: these subjects, ascending, are to be worked, and no others.</summary>
    public static SetDecision For(long[] subjects) => new(0, -1, subjects, [], [], [], []);
}
