using Collections.Intake.Rejects;

namespace Collections.Intake.Generation;

/// <summary>A defect that was put into a generated file on purpose.</summary>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Code">The defect by which the row is to be rejected.</param>
/// <param name="Column">The column that is to be named; empty for the whole row.</param>
public sealed record PlantedDefect(long Line, DefectCode Code, string Column);
