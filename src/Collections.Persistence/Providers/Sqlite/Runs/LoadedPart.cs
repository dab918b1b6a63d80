using System.Runtime.CompilerServices;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Images;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>What the store keeps beside a batch, from its load to its commit.</summary>
internal sealed class LoadedPart
{
    private static readonly ConditionalWeakTable<PartBatch, LoadedPart> _parts = [];

    /// <summary>How facts are read into this batch: the same from part to part.</summary>
    public FactReading? Facts { get; set; }

    /// <summary>The open cases in the order of their ids: which plan's, and at which row.</summary>
    public List<(long Case, int Plan, int Row)> OpenCases { get; } = [];

    /// <summary>Text codes of the collectors who held the cases when they were loaded, by case; those that nobody held are not there.</summary>
    public Dictionary<long, int> Holders { get; } = [];

    /// <summary>Text code of the company by row, -1 for none.</summary>
    public long[] Companies { get; private set; } = [];

    /// <summary>The waiting events that were put into the batch.</summary>
    public List<LoadedEvent> Events { get; } = [];

    /// <summary>The tokens that stood at steps which wait for a person, when the part was loaded.</summary>
    public List<(PlanBatch Plan, int Token)> Waiting { get; } = [];

    /// <summary>What the open cases were, for a run that can be taken back.</summary>
    public CaseImages Images { get; } = new();

    /// <summary>Where the image of the part is put together.</summary>
    public ImageBytes Image { get; } = new();

    public static LoadedPart Of(PartBatch batch) => _parts.GetValue(batch, static _ => new LoadedPart());

    public void Clear(int rows)
    {
        OpenCases.Clear();
        Holders.Clear();
        Events.Clear();
        Waiting.Clear();
        if (Companies.Length < rows)
            Companies = new long[rows];
    }
}
