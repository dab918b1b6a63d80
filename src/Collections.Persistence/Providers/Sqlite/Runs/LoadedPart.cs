using System.Runtime.CompilerServices;
using Collections.Engine.Batches;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>What the store keeps beside a batch, from its load to its commit.</summary>
internal sealed class LoadedPart
{
    private static readonly ConditionalWeakTable<PartBatch, LoadedPart> _parts = [];

    /// <summary>How facts are read into this batch: the same from part to part.</summary>
    public FactReading? Facts { get; set; }

    /// <summary>The open cases in the order of their ids: which plan's, and at which row.</summary>
    public List<(long Case, int Plan, int Row)> OpenCases { get; } = [];

    /// <summary>Text code of the company by row, -1 for none.</summary>
    public long[] Companies { get; private set; } = [];

    /// <summary>The waiting events that were put into the batch.</summary>
    public List<LoadedEvent> Events { get; } = [];

    /// <summary>The tokens that stood at steps which wait for a person, when the part was loaded.</summary>
    public List<(PlanBatch Plan, int Token)> Waiting { get; } = [];

    public static LoadedPart Of(PartBatch batch) => _parts.GetValue(batch, static _ => new LoadedPart());

    public void Clear(int rows)
    {
        OpenCases.Clear();
        Events.Clear();
        Waiting.Clear();
        if (Companies.Length < rows)
            Companies = new long[rows];
    }
}
