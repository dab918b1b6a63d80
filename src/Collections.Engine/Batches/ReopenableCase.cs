namespace Collections.Engine.Batches;

/// <summary>The last case of a subject under a plan, closed by news that may be taken back, with all that it takes to open it again.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its row version.</param>
/// <param name="Counter">The last seq given to a token of it.</param>
/// <param name="Place">Where its tokens were.</param>
/// <param name="RestoreVariables">Gives the row the variables that it had.</param>
public sealed record ReopenableCase(long Id, int Version, int Counter, IReadOnlyList<PlacedToken> Place, Action RestoreVariables);
