namespace Collections.Engine.Planning;

/// <summary>An event that catches what is thrown inside: an error, an escalation, the cancelling of a transaction.</summary>
/// <param name="Kind">What it catches.</param>
/// <param name="Code">The code that it catches; null = any.</param>
/// <param name="Event">The event on the edge, or the start event of the event subprocess.</param>
/// <param name="IsInterrupting">Whether the work inside ends.</param>
public sealed record PlanCatch(ThrownKind Kind, string? Code, PlanNode Event, bool IsInterrupting)
{
    /// <summary>The first that names the code, else the first that names none.</summary>
    internal static PlanCatch? Of(IReadOnlyList<PlanCatch> catches, ThrownKind kind, string? code)
    {
        PlanCatch? any = null;
        foreach (var candidate in catches)
        {
            if (candidate.Kind != kind) continue;
            if (candidate.Code is null) any ??= candidate;
            else if (string.Equals(candidate.Code, code, StringComparison.Ordinal)) return candidate;
        }
        return any;
    }
}
