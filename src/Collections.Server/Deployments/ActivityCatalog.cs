using Collections.Activities;
using Collections.Activities.Templates;
using Collections.Domain.Queues;
using Collections.Engine.Activities;
using Collections.Strategies.Packages;

namespace Collections.Server.Deployments;

/// <summary>The activities of this product and what they ask the host for.</summary>
internal static class ActivityCatalog
{
    public static ActivityRegistry Registry { get; } = CollectionsActivities.Registry();

    /// <summary>What the activities of a strategy ask for: its templates, and who works the queues.</summary>
    public static IServiceProvider ServicesOf(StrategyPackage package, Roster roster) =>
        new StrategyServices(TemplateSet.Read(package.Templates).Set, roster);

    /// <summary>Two services need no container.</summary>
    private sealed class StrategyServices(TemplateSet templates, Roster roster) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(TemplateSet) ? templates : serviceType == typeof(Roster) ? roster : null;
    }
}
