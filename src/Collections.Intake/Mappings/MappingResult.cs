namespace Collections.Intake.Mappings;

/// <summary>A mapping, or what is wrong with it.</summary>
public sealed record MappingResult(PortfolioMapping? Mapping, IReadOnlyList<MappingFinding> Findings);
