using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Strategies;

namespace Collections.Server.Deployments;

/// <summary>A change of a strategy, as the audit has it.</summary>
/// <param name="By">Who does it; null for the operator of this machine.</param>
/// <param name="What">As in strategy.publish.</param>
/// <param name="Hindrance">Why it may not be done to the latest version, seen within the transaction; null where it may.</param>
/// <param name="Detail">Default: the number of the version.</param>
internal sealed record Deed(Author? By, string What, Func<StrategyVersion, string?>? Hindrance = null, string? Detail = null)
{
    /// <summary>What else is done in the same transaction; null for nothing.</summary>
    public Action<WriteSession, StrategyVersion>? After { get; init; }
}
