namespace Collections.Intake.Imports;

/// <summary>A file to be taken in.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Position">The date its facts speak of.</param>
/// <param name="Sequence">Its number on that date; null for the next one.</param>
/// <param name="RejectFile">Where rejected rows are written; null for nowhere. No file is made where no row is rejected.</param>
public sealed record IntakeRequest(string File, DateOnly Position, int? Sequence = null, string? RejectFile = null);
