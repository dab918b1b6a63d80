namespace Collections.Domain.Facts;

/// <summary>A fact that a mapping or an admin adds to every account.</summary>
/// <param name="Name">The FEEL name.</param>
/// <param name="Type">What the values mean.</param>
/// <param name="Scale">Decimal places of a number, 0 to 9.</param>
/// <param name="IsProtected">A trait that may not decide: sex, marital status …</param>
/// <param name="IsReadable">False for what rules may not read.</param>
public sealed record AttributeDeclaration(string Name, FactType Type, int Scale = 0, bool IsProtected = false, bool IsReadable = true);
