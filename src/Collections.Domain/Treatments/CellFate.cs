namespace Collections.Domain.Treatments;

/// <summary>What a run did with a cell of a treatment calendar.</summary>
public enum CellFate
{
    /// <summary>It was due, and its step was done.</summary>
    Fired,

    /// <summary>It was due together with a later one, which fired in its place.</summary>
    Overtaken,

    /// <summary>It was due, and began to wait.</summary>
    Waits,

    /// <summary>It was due, and an experiment left the customer alone: it is not done later.</summary>
    Withheld,
}
