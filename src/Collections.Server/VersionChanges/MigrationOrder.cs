using System.Text.Json;
using Collections.Engine.VersionChanges;
using Collections.Persistence.History;
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
    /// <summary>The cases of which alone it is; null = all that are open on the old version.</summary>
    public MigrationPart? Part { get; init; }

    /// <summary>What becomes of each case; null where one of the versions cannot be planned any more.</summary>
    public MigrationPlan? Plan(CaseHistory plans) =>
        (plans.PlanOf(From.Id), plans.PlanOf(To.Id)) is ({ } from, { } to) ? MigrationPlan.Of(from, to, Mapping.Select(wish => wish.Mapping)) : null;

    /// <summary>The mapping as it is stored.</summary>
    public string Json => JsonSerializer.Serialize(Mapping, JsonText.Options);

    public static IReadOnlyList<MigrationWish> Read(string json) => JsonSerializer.Deserialize<IReadOnlyList<MigrationWish>>(json, JsonText.Options) ?? [];
}
