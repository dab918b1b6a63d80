using Collections.Decisions.Kernels;
using Collections.Domain.Facts;

namespace Collections.Intake.Derivations;

/// <summary>A fact that a FEEL expression gives.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Expression">The expression, prepared for the rows of the file.</param>
/// <param name="IsRequired">Whether a row without a value is rejected.</param>
/// <param name="AllowsNegative">Whether a number below zero is good.</param>
public sealed record DerivedField(FactDefinition Fact, CompiledExpression Expression, bool IsRequired, bool AllowsNegative);
