namespace Collections.Server.Rates;

/// <summary>By which rate an amount was converted.</summary>
/// <param name="Currency">Into which currency: the home currency.</param>
/// <param name="Rate">What one unit is worth in it, with up to 8 decimals.</param>
/// <param name="Date">Of which date the rate is said.</param>
/// <param name="Source">Who says so; empty where nothing says that.</param>
internal sealed record AppliedRate(string Currency, string Rate, DateOnly Date, string Source);
