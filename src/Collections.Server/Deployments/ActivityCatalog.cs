using Collections.Activities;
using Collections.Activities.Templates;
using Collections.Bpmn.Validation;
using Collections.Domain.Contacts;
using Collections.Domain.Cycles;
using Collections.Domain.Experiments;
using Collections.Domain.Objects;
using Collections.Domain.Queues;
using Collections.Engine.Activities;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;

namespace Collections.Server.Deployments;

/// <summary>The activities of this product and what they ask the host for.</summary>
internal static class ActivityCatalog
{
    public static ActivityRegistry Registry { get; } = CollectionsActivities.Registry();

    /// <summary>What the activities of a strategy ask for: its templates, the types of management objects, who works the queues, which experiments there are, which pools cycles serve and the hours of contact; null where that is not known.</summary>
    public static IServiceProvider ServicesOf(StrategyPackage package, ObjectTypes objects, Roster roster, ExperimentBook? experiments = null, Func<KnownPools>? pools = null, Func<ContactRule>? contacts = null) =>
        new StrategyServices(TemplateSet.Read(package.Templates).Set, objects, roster, experiments, pools, contacts);

    /// <summary>Templates that cannot be read, in the words of the check.</summary>
    public static IEnumerable<Finding> TemplateFindings(StrategyPackage package) =>
        TemplateSet.Read(package.Templates).Findings.Select(finding => new Finding(
            $"{package.Name}/{StrategyPackage.TemplatesFolder}/{finding.File}", "template", FindingSeverity.Error, "", finding.Message));

    /// <summary>Six services need no container.</summary>
    private sealed class StrategyServices(TemplateSet templates, ObjectTypes objects, Roster roster, ExperimentBook? experiments, Func<KnownPools>? pools, Func<ContactRule>? contacts) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(TemplateSet) ? templates : serviceType == typeof(Roster) ? roster : serviceType == typeof(ExperimentBook) ? experiments
            : serviceType == typeof(ObjectTypes) ? objects : serviceType == typeof(KnownPools) ? pools?.Invoke()
            : serviceType == typeof(ContactRule) ? contacts?.Invoke() : null;
    }
}
