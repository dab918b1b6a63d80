using System.Text.Json;
using Collections.Persistence.Strategies;
using Collections.Server.Commands;
using Collections.Server.Deployments;

namespace Collections.Server.VersionChanges;

/// <summary>A migration that somebody wants, or has begun.</summary>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="From">The version on which the cases are.</param>
/// <param name="To">The version to which they come.</param>
/// <param name="Mapping">What is wanted for single elements.</param>
/// <param name="RestartsTimers">Whether waits begin anew.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Reason">Why.</param>
internal sealed record MigrationOrder(
    string Strategy, StrategyVersion From, StrategyVersion To, IReadOnlyList<MigrationWish> Mapping, bool RestartsTimers, Author By, string Reason)
{
    /// <summary>The mapping as it is stored.</summary>
    public string Json => JsonSerializer.Serialize(Mapping, JsonText.Options);

    public static IReadOnlyList<MigrationWish> Read(string json) => JsonSerializer.Deserialize<IReadOnlyList<MigrationWish>>(json, JsonText.Options) ?? [];
}
