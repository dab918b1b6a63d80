namespace Collections.Bpmn.Model;

/// <summary>What may remain past due of each account of a case, and it counts as cured.</summary>
/// <param name="Currency">ISO 4217: of which accounts an amount may remain; empty for a part of what was past due when the case came in.</param>
/// <param name="Amount">In the currency, from 0; null takes the house's of this currency away, as it does where there is no currency.</param>
/// <param name="Percent">Per cent of what was past due when the case came in, from 0 to 100; null with a currency.</param>
public sealed record CureTolerance(string Currency, decimal? Amount, decimal? Percent);
