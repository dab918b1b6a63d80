using Collections.Domain.Facts;
using Collections.Intake.Values;

namespace Collections.Intake.Mappings;

/// <summary>A column that FEEL expressions read under its own name and that is kept nowhere.</summary>
/// <param name="Column">The column, and the FEEL name.</param>
/// <param name="Type">What its values mean.</param>
/// <param name="Scale">Decimal places of a number.</param>
/// <param name="Numbers">How numbers are written.</param>
/// <param name="Dates">How dates are written.</param>
public sealed record InputColumn(string Column, FactType Type, int Scale, NumberFormat Numbers, IReadOnlyList<string> Dates);
