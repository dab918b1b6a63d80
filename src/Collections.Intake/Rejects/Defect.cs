namespace Collections.Intake.Rejects;

/// <summary>One line of the table of defects.</summary>
/// <param name="Code">The defect.</param>
/// <param name="Name">The code in reject files and reports.</param>
/// <param name="Expected">What a good row has instead.</param>
public sealed record Defect(DefectCode Code, string Name, string Expected);
