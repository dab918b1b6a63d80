namespace Collections.Engine.Planning;

/// <summary>Names that a drawing gives before any of its expressions is read.</summary>
/// <param name="OfLoops">Names that only loops fill.</param>
/// <param name="Calls">The beginning of the ids inside each call with variables of its own.</param>
/// <param name="HasSituations">Whether a case can be in a situation, whose word rules may read.</param>
internal sealed record DraftedNames(IReadOnlyList<string> OfLoops, IReadOnlyList<string> Calls, bool HasSituations = false);
