using Collections.Domain.Treatments;
using Collections.Engine.Planning;

namespace Collections.Persistence.History;

/// <summary>What reading a version's paths back needs: its plan, made again from the stored source, and what it reads where.</summary>
/// <param name="Plan">The plan; ordinals of paths are its elements.</param>
/// <param name="Reads">By BPMN id of a node that asks a decision: the names of all that the decision reads.</param>
public sealed record HistoryPlan(Plan Plan, IReadOnlyDictionary<string, IReadOnlyCollection<string>> Reads)
{
    /// <summary>By BPMN id of each treatment calendar: its grid.</summary>
    public IReadOnlyDictionary<string, TreatmentGrid> Calendars { get; init; } = new Dictionary<string, TreatmentGrid>();

    /// <summary>A plan without decisions.</summary>
    public static HistoryPlan Of(Plan plan) => new(plan, new Dictionary<string, IReadOnlyCollection<string>>());
}
