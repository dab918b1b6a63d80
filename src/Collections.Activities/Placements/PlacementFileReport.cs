namespace Collections.Activities.Placements;

/// <summary>What was written of a batch.</summary>
/// <param name="CsvPath">The rows.</param>
/// <param name="ManifestPath">What says of them.</param>
/// <param name="Sha256">Hash of the CSV file, 64 lower-case hexadecimal digits.</param>
/// <param name="Accounts">How many rows.</param>
/// <param name="TotalDue">Sums by currency, with two decimals.</param>
public sealed record PlacementFileReport(string CsvPath, string ManifestPath, string Sha256, int Accounts, IReadOnlyDictionary<string, string> TotalDue);
