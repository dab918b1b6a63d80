using Collections.Domain.Facts;

namespace Collections.Domain.Objects;

/// <summary>A field of a type of management objects.</summary>
/// <param name="Name">Its name, without that of the type: a FEEL name of letters, digits and blanks.</param>
/// <param name="Type">What its values mean.</param>
/// <param name="Scale">Decimal places of a number, 0 to 9; 0 for other types.</param>
/// <param name="IsRequired">Whether an object without a value is rejected.</param>
public sealed record ObjectField(string Name, FactType Type, int Scale = 0, bool IsRequired = false);
