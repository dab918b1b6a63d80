namespace Collections.Intake.Values;

/// <summary>How numbers are written in a column.</summary>
/// <param name="Point">The decimal separator.</param>
/// <param name="Thousands">The separator of groups of three digits, or null where there is none.</param>
/// <param name="AllowsExponent">Whether 5.00E+05 is a number.</param>
public sealed record NumberFormat(char Point = '.', char? Thousands = null, bool AllowsExponent = false);
