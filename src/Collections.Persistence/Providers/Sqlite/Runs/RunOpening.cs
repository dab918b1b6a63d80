using Collections.Persistence.Runs;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>A run that is to be begun, or taken up again.</summary>
/// <param name="BusinessDate">The date it works.</param>
/// <param name="Sequence">0 for the night; corrections and intraday runs count on.</param>
/// <param name="Kind">Why it takes place.</param>
/// <param name="Holder">Who works it: shown where another takes it over.</param>
public sealed record RunOpening(DateOnly BusinessDate, int Sequence, RunKind Kind, string Holder);
