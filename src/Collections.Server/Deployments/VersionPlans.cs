using Collections.Engine.Planning;
using Collections.Server.Hosting;
using Collections.Strategies.Planning;

namespace Collections.Server.Deployments;

/// <summary>
/// Plans versions as they were planned when they were deployed. Tokens, paths and roll-ups are numbers of elements, and variables numbers of
/// slots, of that plan: a program that plans a drawing in another way would read each as another.
/// </summary>
internal static class VersionPlans
{
    /// <summary>The plan that the version was deployed with, if this program makes it in any of the ways that there were; else the one that it makes now.</summary>
    public static StrategyPlan Of(StrategyPlanner planner, StoredVersion version)
    {
        var now = planner.Plan(version.Package, version.Id);
        if (now.Plan is not { } plan || IsAsDeployed(plan, version) || version.Package.Calls.Count == 0) return now;
        var before = planner.Plan(version.Package with { LeavesCalledBoxes = true }, version.Id);
        return before.Plan is { } older && IsAsDeployed(older, version) ? before : now;
    }

    /// <summary>How a plan differs from the one with which the version was deployed; null where it does not.</summary>
    public static PlanDrift? Drift(Plan plan, StoredVersion version) => IsAsDeployed(plan, version)
        ? null
        : new PlanDrift(version, [.. version.Elements.Except(plan.Elements, StringComparer.Ordinal)], [.. plan.Elements.Except(version.Elements, StringComparer.Ordinal)]);

    // Nothing is known of a version that was never deployed with a plan, and nothing stands in it.
    private static bool IsAsDeployed(Plan plan, StoredVersion version) => version.Elements.Count == 0 || plan.Elements.SequenceEqual(version.Elements, StringComparer.Ordinal);
}

/// <summary>A version that this program plans in another way than it was planned when it was deployed.</summary>
/// <param name="Version">The version.</param>
/// <param name="Gone">BPMN ids of elements that the plan does not have any more.</param>
/// <param name="Added">BPMN ids of elements that it had not. Both are empty where the same elements stand in another order.</param>
internal sealed record PlanDrift(StoredVersion Version, IReadOnlyList<string> Gone, IReadOnlyList<string> Added)
{
    private const int MostNamed = 10;

    /// <summary>What differs, what has become of the cases, and what helps.</summary>
    public string Sentence =>
        $"Version {Version.Version} of '{Version.Package.Name}' was expected to be planned as it was deployed, found other elements: gone {Names(Gone)}; new {Names(Added)}. Its cases stand still: bring them to another version with the program that deployed it.";

    private static string Names(IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "none" : string.Join(", ", ids.Take(MostNamed)) + (ids.Count > MostNamed ? ", …" : "");
}
