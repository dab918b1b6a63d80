using Collections.Intake.Rejects;

namespace Collections.Intake.Generation;

/// <summary>A way to break a row of a generated portfolio.</summary>
/// <param name="Code">The defect that it then has.</param>
/// <param name="Column">The column that is named; empty for the whole row.</param>
/// <param name="Break">The broken row.</param>
public sealed record RowDefect(DefectCode Code, string Column, Func<string, string> Break);
