namespace Collections.Intake.Imports;

/// <summary>Addresses at which nobody is contacted, as too many customers share them.</summary>
/// <param name="Addresses">How many addresses.</param>
/// <param name="Customers">How many customers have one of them; who has two counts twice.</param>
public sealed record SharedContactCounts(long Addresses, long Customers);
