using Collections.Persistence.Simulations;

namespace Collections.Server.Simulations;

/// <summary>A kept simulation in a list.</summary>
/// <param name="Id">By which it is asked for.</param>
/// <param name="Version">Number of the version that was simulated; null for a draft that no version has.</param>
/// <param name="Digest">Tells drafts apart: SHA-256 of what was simulated.</param>
/// <param name="Against">Number of the version it was compared with; null for none.</param>
/// <param name="BusinessDate">The date of the first night.</param>
/// <param name="Days">How many nights.</param>
/// <param name="Everybody">Whether the whole portfolio came in anew.</param>
/// <param name="Assumption">none, chosen or observed.</param>
/// <param name="Cases">Cases of the strategy.</param>
/// <param name="Note">Why it was kept.</param>
/// <param name="KeptBy">By whom.</param>
/// <param name="KeptAt">When.</param>
/// <param name="MayRemove">Whether whoever asks may take it away.</param>
internal sealed record KeptSummary(
    long Id, int? Version, string Digest, int? Against, DateOnly BusinessDate, int Days, bool Everybody, string Assumption, long Cases, string Note, string KeptBy, DateTimeOffset KeptAt, bool MayRemove)
{
    public static KeptSummary Of(KeptSimulation kept, bool mayRemove) => new(
        kept.Id, kept.Version, kept.Digest, kept.Against, kept.BusinessDate, kept.Days, kept.IsOverEverybody, kept.Assumption, kept.Cases, kept.Note, kept.KeptBy, kept.KeptAt, mayRemove);
}

/// <summary>A kept simulation as it was.</summary>
/// <param name="Summary">What the list says of it.</param>
/// <param name="Bpmn">The drawing that was simulated.</param>
/// <param name="Rates">What was asked for as assumption; null for no response.</param>
/// <param name="Simulation">The result.</param>
internal sealed record KeptDocument(KeptSummary Summary, string Bpmn, AssumedRates? Rates, Simulation Simulation);

/// <summary>What is to be kept.</summary>
/// <param name="Simulation">Id of a simulation that was just made.</param>
/// <param name="Note">Why, 1 to 500 characters.</param>
internal sealed record KeepRequest(string? Simulation, string? Note);
