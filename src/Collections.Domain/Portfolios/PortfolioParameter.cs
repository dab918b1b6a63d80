using Collections.Domain.Facts;

namespace Collections.Domain.Portfolios;

/// <summary>A value that rules read for every account of a portfolio: a threshold, a minimum balance.</summary>
/// <param name="Name">The FEEL name.</param>
/// <param name="Type">What the value means.</param>
/// <param name="Scale">Decimal places of a number.</param>
/// <param name="Value">The value, held as facts are; text is in <paramref name="Text"/>.</param>
/// <param name="Text">The text of a text parameter, else empty.</param>
public sealed record PortfolioParameter(string Name, FactType Type, int Scale, long Value, string Text = "");
