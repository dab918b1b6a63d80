using Collections.Intake.Mappings;

namespace Collections.Intake.Rows;

/// <summary>The plan of a file, or why its rows cannot be read.</summary>
public sealed record RowPlanResult(RowPlan? Plan, IReadOnlyList<MappingFinding> Findings);
