namespace Collections.Engine.VersionChanges;

/// <summary>What becomes of a case.</summary>
/// <param name="Kind">All its tokens stay, some of them move, it is closed, or it stays on its version.</param>
/// <param name="Node">Ordinal in the old version of the element that says so; -1 where all stay.</param>
/// <param name="Rule">Stable name of the judgement.</param>
/// <param name="Why">The judgement in words; of <see cref="MoveKind.Ends"/> the reason for which it is closed.</param>
public sealed record CaseVerdict(MoveKind Kind, int Node = -1, string Rule = "", string Why = "");
