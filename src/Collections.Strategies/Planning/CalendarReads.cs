using Collections.Bpmn.Model;
using Collections.Decisions.Dmn;
using Collections.Domain.Treatments;
using Collections.Strategies.Expansion;

namespace Collections.Strategies.Planning;

/// <summary>The treatment calendars of a drawing: what the rules in the paths of its cases mean.</summary>
public static class CalendarReads
{
    /// <summary>By id of each box: its grid. Empty where nothing was drawn.</summary>
    public static IReadOnlyDictionary<string, TreatmentGrid> Of(StrategyPlan planned, IReadOnlyDictionary<string, DmnModel> decisions)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(decisions);
        return planned.Process is { } process ? CalendarExpansion.Grids(process, decisions) : new Dictionary<string, TreatmentGrid>();
    }
}
