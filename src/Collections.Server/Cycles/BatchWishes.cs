namespace Collections.Server.Cycles;

/// <summary>An approval.</summary>
/// <param name="Signature">The signature that the person saw.</param>
internal sealed record BatchApproval(string? Signature);

/// <summary>A rejection.</summary>
/// <param name="Why">Why, in 1 to 2000 characters.</param>
internal sealed record BatchRejection(string? Why);

/// <summary>A rejection of some cases alone; the others stay proposed.</summary>
/// <param name="Lines">Which, 1 to 1000.</param>
/// <param name="Why">Why, in 1 to 2000 characters.</param>
internal sealed record BatchLinesRejection(IReadOnlyList<BatchLineName>? Lines, string? Why);

/// <summary>A case in a batch.</summary>
/// <param name="Case">Its id.</param>
/// <param name="Seq">The visit of the step that waits.</param>
internal sealed record BatchLineName(string? Case, int Seq);

/// <summary>What became of a case that was placed.</summary>
/// <param name="Case">Id of the case.</param>
/// <param name="Seq">The visit of the step that waits.</param>
/// <param name="Outcome">Refused, Paid, KeptOn or Recalled.</param>
internal sealed record BatchTold(string? Case, int Seq, string? Outcome);
