namespace Collections.Engine.VersionChanges;

/// <summary>What becomes of the tokens of one element.</summary>
/// <param name="Node">Ordinal of the element in the old version.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Target">Ordinal in the new version; -1 where there is none.</param>
/// <param name="Rule">Stable name of the judgement, such as element-gone; empty where nothing has changed.</param>
/// <param name="Why">The judgement in words; of <see cref="MoveKind.Ends"/> the reason for which cases are closed.</param>
public sealed record ElementMove(int Node, MoveKind Kind, int Target = -1, string Rule = "", string Why = "")
{
    /// <summary>Place of the incoming flow by which a moved token comes to its target; -1 = by none.</summary>
    public int Flow { get; init; } = -1;

    /// <summary>Whether it was asked for, not proposed.</summary>
    public bool IsMapped { get; init; }
}
