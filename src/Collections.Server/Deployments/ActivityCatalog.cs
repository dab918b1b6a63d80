using Collections.Activities;
using Collections.Activities.Templates;
using Collections.Bpmn.Validation;
using Collections.Domain.Queues;
using Collections.Engine.Activities;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;

namespace Collections.Server.Deployments;

/// <summary>The activities of this product and what they ask the host for.</summary>
internal static class ActivityCatalog
{
    public static ActivityRegistry Registry { get; } = CollectionsActivities.Registry();

    /// <summary>What the activities of a strategy ask for: its templates, and who works the queues.</summary>
    public static IServiceProvider ServicesOf(StrategyPackage package, Roster roster) =>
        new StrategyServices(TemplateSet.Read(package.Templates).Set, roster);

    /// <summary>Templates that cannot be read, in the words of the check.</summary>
    public static IEnumerable<Finding> TemplateFindings(StrategyPackage package) =>
        TemplateSet.Read(package.Templates).Findings.Select(finding => new Finding(
            $"{package.Name}/{StrategyPackage.TemplatesFolder}/{finding.File}", "template", FindingSeverity.Error, "", finding.Message));

    /// <summary>Two services need no container.</summary>
    private sealed class StrategyServices(TemplateSet templates, Roster roster) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(TemplateSet) ? templates : serviceType == typeof(Roster) ? roster : null;
    }
}
