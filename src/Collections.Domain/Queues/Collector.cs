namespace Collections.Domain.Queues;

/// <summary>A person who works cases.</summary>
/// <param name="Name">As cases name the collector; ties between collectors are broken by it.</param>
/// <param name="Queues">Whose cases the collector takes.</param>
/// <param name="Skills">What cases may ask for: a language, negotiation, companies.</param>
/// <param name="Absences">Dates on which the collector takes no new cases.</param>
public sealed record Collector(
    string Name,
    IReadOnlyList<string> Queues,
    IReadOnlyList<string> Skills,
    IReadOnlyList<DateOnly> Absences)
{
    /// <summary>How many open cases the collector works at once, in place of what a step says of each; null for what the step says.</summary>
    public int? Capacity { get; init; }

    /// <summary>Whether the collector takes cases of the queue on the date, and has the skill; null asks for none.</summary>
    public bool Takes(string queue, string? skill, DateOnly date) =>
        Queues.Contains(queue, StringComparer.Ordinal)
        && (skill is null || Skills.Contains(skill, StringComparer.Ordinal))
        && !Absences.Contains(date);
}
