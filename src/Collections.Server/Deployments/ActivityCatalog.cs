using Collections.Engine.Activities;
using Collections.Engine.Planning;
using Collections.Strategies.Packages;

namespace Collections.Server.Deployments;

/// <summary>The activities of this product and what they ask the host for.</summary>
internal static class ActivityCatalog
{
    public static ActivityRegistry Registry { get; } = new();

    /// <summary>What the activities of a strategy ask for: its templates, the roster.</summary>
    public static IServiceProvider ServicesOf(StrategyPackage package) => NoServices.Instance;
}
