using Collections.Bpmn.Model;
using Collections.Bpmn;
using Collections.Server.Hosting;
using Collections.Strategies.Packages;

namespace Collections.Server.Dispatching;

/// <summary>Which strategy goes before which, by its versions, as their drawings say it.</summary>
internal static class StrategyPrecedence
{
    /// <summary>By the number of each version.</summary>
    public static IReadOnlyDictionary<long, int> Of(IEnumerable<StoredVersion> versions) => versions.ToDictionary(version => version.Id, version => Of(version.Package));

    private static int Of(StrategyPackage package) =>
        (package.Workflow is null ? BpmnReader.Read(package.Bpmn, StrategyPackage.BpmnFile).Definitions?.Processes.FirstOrDefault(process => process.IsExecutable)?.Settings?.Precedence : null)
        ?? StrategySettings.DefaultPrecedence;
}
