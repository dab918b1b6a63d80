using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Persistence.Simulations;

/// <summary>The common variables of the cases of a batch as they were when it was loaded: -1 for no text.</summary>
internal sealed class SimulatedLoads
{
    /// <summary>There was no open case.</summary>
    public const int NoCase = -2;

    private readonly int[][][] _codes;

    public SimulatedLoads(PartBatch batch)
    {
        _codes = [.. batch.Plans.Select(_ => Enumerable.Range(0, CaseColumns.CommonVariables).Select(_ => Array.Empty<int>()).ToArray())];
    }

    /// <summary>The codes of a plan's cases by row.</summary>
    public int[] Codes(int plan, int commonVariable) => _codes[plan][commonVariable];

    /// <summary>By plan the segment of each row's case.</summary>
    public int[]?[] Segments => [.. _codes.Select(plan => plan[0])];

    /// <summary>Notes what has just been loaded.</summary>
    public void Note(PartBatch batch)
    {
        for (int place = 0; place < _codes.Length; place++)
        {
            PlanBatch plan = batch.Plans[place];
            for (int slot = 0; slot < CaseColumns.CommonVariables; slot++)
            {
                if (_codes[place][slot].Length < batch.Count)
                    _codes[place][slot] = new int[batch.Capacity];
                for (int row = 0; row < batch.Count; row++)
                    _codes[place][slot][row] = plan.States[row] == CaseState.None ? NoCase : CommonTexts.CodeOf(plan, slot, row);
            }
        }
    }
}
