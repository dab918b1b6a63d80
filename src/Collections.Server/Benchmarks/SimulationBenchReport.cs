namespace Collections.Server.Benchmarks;

/// <summary>What bench simulate measured.</summary>
/// <param name="Accounts">Accounts of the portfolio.</param>
/// <param name="ColdSeconds">The first simulation: facts are read, and the published version is worked as well.</param>
/// <param name="Edits">What the same edits take after that.</param>
/// <param name="PeakRssMiB">The most memory that the process has held.</param>
internal sealed record SimulationBenchReport(int Accounts, double ColdSeconds, IReadOnlyList<SimulationMeasure> Edits, double PeakRssMiB);

/// <summary>A simulation after one kind of edit, several times, each time with another value.</summary>
/// <param name="Edit">What was changed, and over whom the draft was worked.</param>
/// <param name="MedianSeconds">The one in the middle.</param>
/// <param name="MostSeconds">The slowest.</param>
internal sealed record SimulationMeasure(string Edit, double MedianSeconds, double MostSeconds);
