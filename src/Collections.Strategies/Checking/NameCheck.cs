using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Engine.Planning;
using Collections.Strategies.Names;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Checking;

/// <summary>Whether what a drawing reads was written before: on no way is an error, not on every way a warning with such a way.</summary>
internal static class NameCheck
{
    private const string Never = "name-never-set";
    private const string NotAlways = "name-not-always-set";

    // A supervisor or the mapping may put a case there as well: no step need have done it.
    private static readonly HashSet<string> SetElsewhere = new(StringComparer.Ordinal) { "queue", "collector", "stage", Plan.OutcomeName, Plan.SituationName };

    public static IEnumerable<Finding> Of(StrategyPackage package, BpmnProcess process, PlanningResult planned)
    {
        var names = StrategyNames.Of(process, planned);
        var written = planned.Uses.Where(use => use.IsWritten).Select(use => (use.ElementId, use.Name)).ToHashSet();
        var reads = planned.Uses.Where(use => !use.IsWritten && names.Knows(use.Name) && !SetElsewhere.Contains(use.Name) && !written.Contains((use.ElementId, use.Name)));
        var tested = reads.Where(read => read.ExpectsNull).Select(read => (read.ElementId, read.Name)).ToHashSet();
        foreach (var read in reads.DistinctBy(read => (read.ElementId, read.Name)))
        {
            if (Of(package, process, names, read, tested.Contains((read.ElementId, read.Name))) is { } finding) yield return finding;
        }
    }

    private static Finding? Of(StrategyPackage package, BpmnProcess process, StrategyNames names, NameUse read, bool isTested)
    {
        var file = $"{package.Name}/{StrategyPackage.BpmnFile}";
        var setters = string.Join(", ", names.Variables.First(variable => variable.Name == read.Name).WrittenBy.Select(id => $"'{id}'"));
        if (read.ElementId == process.Id)
            return new Finding(file, Never, FindingSeverity.Error, read.ElementId, $"{read.Place}: facts were expected, found the variable '{read.Name}', which no case has before it opens; it is set by {setters}.");
        if (isTested) return null;
        if (names.NeverAt(read.Name, read.ElementId))
            return new Finding(file, Never, FindingSeverity.Error, read.ElementId, $"{read.Place}: '{read.Name}' was expected to be set on a way to here, found that only {setters} {Sets(names, read.Name)} it, and no way leads from there. Set it before, or compare it with null.");
        return names.WayWithout(read.Name, read.ElementId) is { } way
            ? new Finding(file, NotAlways, FindingSeverity.Warning, read.ElementId, $"{read.Place}: '{read.Name}' was expected to be set on every way to here, found a way on which it is not: there it is null. Set it before, or compare it with null.") { Path = way }
            : null;
    }

    private static string Sets(StrategyNames names, string name) => names.Variables.First(variable => variable.Name == name).WrittenBy.Count == 1 ? "sets" : "set";
}
