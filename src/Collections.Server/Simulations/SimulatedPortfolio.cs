using Collections.Domain.Delinquency;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Simulations;

namespace Collections.Server.Simulations;

/// <summary>Over what nights are simulated.</summary>
/// <param name="Database">The database; it is only read.</param>
/// <param name="Facts">The facts of its accounts.</param>
/// <param name="Cases">Its cases, where they are kept from simulation to simulation.</param>
/// <param name="Position">The date that its facts speak of.</param>
/// <param name="Buckets">By which days past due are put into buckets.</param>
/// <param name="Lanes">How many threads work it.</param>
/// <param name="Assumption">What is taken to happen from night to night; null for nothing.</param>
internal sealed record SimulatedPortfolio(SqliteDatabase Database, HeldFacts Facts, StoredCases? Cases, DateOnly Position, DelinquencyBuckets Buckets, int Lanes, Assumption? Assumption = null);
