namespace Collections.Server.Rates;

/// <summary>A rate in the list.</summary>
/// <param name="Unit">The currency or unit of account.</param>
/// <param name="Date">Of which date it is said.</param>
/// <param name="Rate">What one unit is worth in the home currency, with up to 8 decimals.</param>
/// <param name="Currency">The home currency.</param>
/// <param name="Source">Who says so; empty where nothing says that.</param>
/// <param name="Feed">Number of the file that said it.</param>
/// <param name="TakenAt">When that was taken in.</param>
/// <param name="Holds">False where a later file has corrected it.</param>
internal sealed record RateRow(string Unit, DateOnly Date, string Rate, string Currency, string Source, long Feed, DateTimeOffset TakenAt, bool Holds);
