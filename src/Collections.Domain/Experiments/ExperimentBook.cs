namespace Collections.Domain.Experiments;

/// <summary>The experiments that there are, as a run began with them.</summary>
/// <param name="All">In the order of their names.</param>
public sealed record ExperimentBook(IReadOnlyList<Experiment> All)
{
    /// <summary>None.</summary>
    public static ExperimentBook Empty { get; } = new([]);

    /// <summary>The experiment of a name; null where there is none.</summary>
    public Experiment? Find(string name) => All.FirstOrDefault(experiment => experiment.Name == name);
}
