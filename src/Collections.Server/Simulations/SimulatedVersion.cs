using Collections.Server.Hosting;
using Collections.Strategies.Packages;

namespace Collections.Server.Simulations;

/// <summary>A version that takes part in a simulated night.</summary>
/// <param name="Id">Id of the version; <see cref="DraftId"/> for one that the database does not have.</param>
/// <param name="Strategy">Number of the strategy; 0 for one that the database does not have.</param>
/// <param name="Package">What it is planned from.</param>
/// <param name="Opens">Whether cases open on it.</param>
/// <param name="IsCounted">Whether it is a version of the strategy that is looked at.</param>
internal sealed record SimulatedVersion(long Id, int Strategy, StrategyPackage Package, bool Opens, bool IsCounted)
{
    public const long DraftId = -1;

    /// <summary>The version as the database has it; null where it does not have it.</summary>
    public StoredVersion? Stored { get; init; }

    public static SimulatedVersion Of(StoredVersion stored, bool opens, bool isCounted) => new(stored.Id, stored.StrategyNumber, stored.Package, opens, isCounted) { Stored = stored };
}
