namespace Collections.Domain.Queues;

/// <summary>Who works which queue, and when not.</summary>
public sealed class Roster
{
    /// <summary>A roster; a name may stand once.</summary>
    public Roster(IEnumerable<Collector> collectors)
    {
        Collectors = [.. collectors.OrderBy(collector => collector.Name, StringComparer.Ordinal)];
        for (var i = 1; i < Collectors.Count; i++)
        {
            if (Collectors[i].Name == Collectors[i - 1].Name)
                throw new ArgumentException($"The collector '{Collectors[i].Name}' stands twice in the roster.", nameof(collectors));
        }
    }

    /// <summary>All collectors, in the order of their names.</summary>
    public IReadOnlyList<Collector> Collectors { get; }

    /// <summary>Whether anybody works the queue at all, today or not.</summary>
    public bool Knows(string queue) => Collectors.Any(collector => collector.Queues.Contains(queue, StringComparer.Ordinal));

    /// <summary>Who takes cases of the queue on the date and has the skill, in the order of their names.</summary>
    public IEnumerable<Collector> Available(string queue, string? skill, DateOnly date) =>
        Collectors.Where(collector => collector.Takes(queue, skill, date));
}
