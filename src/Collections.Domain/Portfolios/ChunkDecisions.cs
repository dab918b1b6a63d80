using Collections.Domain.Holds;
using Collections.Domain.Novelties;

namespace Collections.Domain.Portfolios;

/// <summary>What intake decided about the rows of a chunk, in the order of its rows.</summary>
/// <param name="rows">For how many rows there is room.</param>
public sealed class ChunkDecisions(int rows)
{
    /// <summary>What is done.</summary>
    public RowAction[] Actions { get; } = new RowAction[rows];

    /// <summary>The news; a store keeps a row where any of <see cref="NoveltyKind.Delivered"/> is set.</summary>
    public Novelty[] Novelties { get; } = new Novelty[rows];

    /// <summary>Where the file corrects others of its position: the news against what was known before them, which is what cases hear where no run has told of those.</summary>
    public Novelty?[] Whole { get; } = new Novelty?[rows];

    /// <summary>Why the account is held from now on.</summary>
    public HoldReasons[] Holds { get; } = new HoldReasons[rows];

    /// <summary>True where name, kind or contact points of the customer are to be written.</summary>
    public bool[] WritesCustomer { get; } = new bool[rows];

    /// <summary>The transitions of these rows, to be added to those of the feed.</summary>
    public TransitionMatrix Transitions { get; } = new();

    /// <summary>The counts of these rows, to be added to those of the feed.</summary>
    public FeedTotals Totals { get; } = new();

    /// <summary>Forgets the sums; the columns are overwritten row by row.</summary>
    public void Clear()
    {
        Transitions.Clear();
        Totals.Clear();
    }
}
